# A map over processes in chunks: as many jobs as chunks, in order.
import time
from concurrent.futures import ProcessPoolExecutor

calls = 0


def count(number: int) -> tuple[int, int]:
    global calls
    calls += 1
    time.sleep(0.02)
    return number, calls


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        print(list(pool.map(count, range(5), chunksize=2)))
    for size, workers in ((0, 1), (1, 0)):
        try:
            with ProcessPoolExecutor(workers) as pool:
                pool.map(count, [1], chunksize=size)
        except ValueError as error:
            print(error)
