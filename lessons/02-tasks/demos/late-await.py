"""create_task twice, and yet one after the other."""

import asyncio


async def work(name: str, seconds: float) -> None:
    print(name, "starts")
    await asyncio.sleep(seconds)
    print(name, "done")


async def main() -> None:
    await asyncio.create_task(work("bake", 3), name="bake")
    await asyncio.create_task(work("brew", 1), name="brew")


asyncio.run(main())
