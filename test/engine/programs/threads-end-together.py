import asyncio
import time
from concurrent.futures import ProcessPoolExecutor


def work(name):
    time.sleep(1)
    print(name, end="")
    return name


async def main():
    await asyncio.gather(*(asyncio.to_thread(work, name) for name in "abc"))
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor() as pool:
        for done in asyncio.as_completed([loop.run_in_executor(pool, str.upper, name) for name in "abc"]):
            print(await done, end="")
    print()


if __name__ == "__main__":
    asyncio.run(main())
