# finds: poll-loop
import asyncio

is_ready = False


async def prepare() -> None:
    global is_ready
    await asyncio.sleep(1)
    is_ready = True


async def main() -> None:
    task = asyncio.create_task(prepare())
    while not is_ready:
        await asyncio.sleep(0.15)  # here
    await task
    print("ready")


asyncio.run(main())
