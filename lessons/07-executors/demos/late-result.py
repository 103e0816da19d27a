"""Giving up on a thread does not stop it."""

import asyncio
import time


def write_report() -> str:
    time.sleep(3)
    print("thread: report written")
    return "report"


async def main() -> None:
    try:
        async with asyncio.timeout(1):
            print("main: got", await asyncio.to_thread(write_report))
    except TimeoutError:
        print("main: gave up")
    await asyncio.sleep(0.5)
    print("main: done")


asyncio.run(main())
