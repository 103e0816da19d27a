# finds: never-retrieved
import asyncio


async def save() -> None:
    await asyncio.sleep(0.1)
    raise OSError("disk full")  # here


async def main() -> None:
    saving = asyncio.create_task(save())
    await asyncio.sleep(0.2)
    print("all is well", saving.done())


asyncio.run(main())
