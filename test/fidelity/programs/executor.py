# run_in_executor: the loop goes on meanwhile; results and exceptions come back.
import asyncio
import time


def job(seconds: float) -> str:
    time.sleep(seconds)
    if seconds > 0.25:
        raise ValueError("too long")
    return f"slept {seconds}"


async def ticker() -> None:
    for number in range(3):
        await asyncio.sleep(0.08)
        print("tick", number)


async def main() -> None:
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(ticker())
    print(await loop.run_in_executor(None, job, 0.2))
    try:
        await loop.run_in_executor(None, job, 0.3)
    except ValueError as error:
        print("ValueError", error)
    await task


asyncio.run(main())
