import asyncio


async def poll() -> None:
    for _ in range(5):
        try:
            await asyncio.sleep(0.2)
        except asyncio.CancelledError:
            print("cleaning up")
            await asyncio.sleep(0.1)
            raise


async def main() -> None:
    polling = asyncio.create_task(poll())
    await asyncio.sleep(0.3)
    polling.cancel()
    try:
        await polling
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
