# finds: blocked-loop
import asyncio
import time


async def until(moment: float) -> None:
    while time.monotonic() < moment:  # here
        pass


async def main() -> None:
    other = asyncio.create_task(asyncio.sleep(0.1))
    await until(time.monotonic() + 0.4)
    await other


asyncio.run(main())
