import asyncio


async def save() -> None:
    await asyncio.sleep(0.1)
    raise OSError("disk full")


async def main() -> None:
    saving = asyncio.create_task(save())
    await asyncio.sleep(0.2)
    print("not saved:", saving.exception())


asyncio.run(main())
