# A process pool: results and exceptions are pickled; changes of globals stay there.
import asyncio
import concurrent.futures
import pickle
import time

counter = 0


def job(number: int) -> int:
    global counter
    counter += 1
    if number == 3:
        raise ValueError("three")
    time.sleep(0.1)
    return number * number


async def main() -> None:
    loop = asyncio.get_running_loop()
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        print(
            await asyncio.gather(
                *(loop.run_in_executor(pool, job, number) for number in (1, 2, 3)), return_exceptions=True
            )
        )
        try:
            await loop.run_in_executor(pool, lambda: 1)
        except (AttributeError, pickle.PicklingError):
            print("a lambda can't be pickled")
    print(counter)


if __name__ == "__main__":
    asyncio.run(main())
