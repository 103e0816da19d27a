"""Ignoring a signal for a while. Ctrl-C comes after 1 second and again after 3.5."""

import asyncio
import signal


async def save() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    print("saving, not to be disturbed")
    await asyncio.sleep(2)
    signal.signal(signal.SIGINT, before)
    print("saved")


async def main() -> None:
    await save()
    try:
        await asyncio.sleep(60)
    finally:
        print("main ends")


asyncio.run(main())
