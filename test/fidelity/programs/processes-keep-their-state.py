# Each worker of a process pool keeps its own state between its jobs: a counter, and what its initializer has set.
import asyncio
import concurrent.futures
import functools
import time

count = 0
tenant = "nobody"


@functools.cache
def costly(number: int) -> str:
    print("computes", number, flush=True)
    return f"<{number}>"


def prepare(name: str) -> None:
    global tenant
    tenant = name


def job(seconds: float) -> tuple[str, int, str]:
    global count
    count += 1
    time.sleep(seconds)
    return tenant, count, costly(7)


async def main() -> None:
    loop = asyncio.get_running_loop()
    with concurrent.futures.ProcessPoolExecutor(1, initializer=prepare, initargs=("blue",)) as pool:
        for _ in range(3):
            print(await loop.run_in_executor(pool, job, 0.01))
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, job, seconds) for seconds in (0.4, 0.1, 0.1, 0.1))))
    print(tenant, count, costly.cache_info().currsize)


if __name__ == "__main__":
    asyncio.run(main())
