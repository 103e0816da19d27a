"""A task that nobody waits for is cancelled when main() is done."""

import asyncio


async def save() -> None:
    print("saving")
    try:
        await asyncio.sleep(2)
        print("saved")
    except asyncio.CancelledError:
        print("cancelled before it was saved")
        raise


async def main() -> None:
    saving = asyncio.create_task(save(), name="save")
    await asyncio.sleep(1)
    print("main is done, save done:", saving.done())


asyncio.run(main())
