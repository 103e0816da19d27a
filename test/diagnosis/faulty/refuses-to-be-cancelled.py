# finds: swallowed-cancellation
import asyncio


async def poll() -> None:
    for _ in range(5):
        try:
            await asyncio.sleep(0.2)  # here
        except asyncio.CancelledError:
            print("no, thanks")


async def main() -> None:
    polling = asyncio.create_task(poll())
    await asyncio.sleep(0.3)
    polling.cancel()
    await polling


asyncio.run(main())
