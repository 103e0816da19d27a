import asyncio


async def prepare(is_ready: asyncio.Event) -> None:
    await asyncio.sleep(1)
    is_ready.set()


async def main() -> None:
    is_ready = asyncio.Event()
    task = asyncio.create_task(prepare(is_ready))
    await is_ready.wait()
    await task
    print("ready")


asyncio.run(main())
