import asyncio
import concurrent.futures
import time


def work(number: int) -> int:
    time.sleep(0.15)
    return number * number


async def ticks() -> None:
    for _ in range(2):
        await asyncio.sleep(0.05)


async def main() -> None:
    loop = asyncio.get_running_loop()
    ticking = asyncio.create_task(ticks(), name="ticks")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, work, number) for number in range(3))))
    time.sleep(0.2)
    await ticking


asyncio.run(main())
