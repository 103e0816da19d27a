"""Two tasks side by side: 3 s and 1 s of sleep take 3 s together."""

import asyncio


async def bake() -> str:
    print("bake starts")
    await asyncio.sleep(3)
    print("bake done")
    return "bread"


async def brew() -> str:
    print("brew starts")
    await asyncio.sleep(1)
    print("brew done")
    return "tea"


async def main() -> None:
    baking = asyncio.create_task(bake(), name="bake")
    brewing = asyncio.create_task(brew(), name="brew")
    print("two tasks made")
    print(await baking, "and", await brewing)


asyncio.run(main())
