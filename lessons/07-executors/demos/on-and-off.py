"""The same blocking call twice: on the event loop, then in a thread."""

import asyncio
import time


def read_report() -> str:
    time.sleep(2.5)  # a library that knows nothing of asyncio
    return "report"


async def beat() -> None:
    for number in (1, 2):
        await asyncio.sleep(1)
        print("beat", number)


async def main() -> None:
    print("on the loop")
    beats = asyncio.create_task(beat())
    await asyncio.sleep(0)  # lets beat() start
    print("got", read_report())
    await beats

    print("off the loop")
    beats = asyncio.create_task(beat())
    print("got", await asyncio.to_thread(read_report))
    await beats


asyncio.run(main())
