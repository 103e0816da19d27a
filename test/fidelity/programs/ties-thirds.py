# Three thirds of a second are due after one whole, whatever their floats add up to.
import asyncio


async def thirds(name: str, whole: float) -> None:
    for _ in range(3):
        await asyncio.sleep(whole / 3)
    print(name, "three thirds")


async def whole(name: str, seconds: float) -> None:
    await asyncio.sleep(seconds)
    print(name, "whole")


async def main() -> None:
    await asyncio.gather(*(kind(str(seconds), seconds) for seconds in (0.1, 0.2, 0.4) for kind in (thirds, whole)))


asyncio.run(main())
