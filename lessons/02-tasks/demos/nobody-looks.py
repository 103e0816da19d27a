"""A task fails, and nobody asks how it ended."""

import asyncio


async def save() -> None:
    await asyncio.sleep(1)
    raise OSError("disk full")


async def main() -> None:
    saving = asyncio.create_task(save(), name="save")
    await asyncio.sleep(2)
    print("save done:", saving.done())
    print("main saw no problem")


asyncio.run(main())
