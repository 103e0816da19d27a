# An exception of one's own goes through a timeout unchanged; so does a cancellation from outside.
import asyncio


async def limited() -> None:
    async with asyncio.timeout(1) as limit:
        try:
            await asyncio.sleep(5)
        finally:
            print("expired", limit.expired())


async def main() -> None:
    try:
        async with asyncio.timeout(0.1):
            raise ValueError("mine")
    except ValueError as error:
        print("ValueError", error)
    try:
        async with asyncio.timeout(0.1):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise ValueError("instead of being cancelled") from None
    except (ValueError, TimeoutError) as error:
        print(repr(error), asyncio.current_task().cancelling())
    task = asyncio.create_task(limited())
    await asyncio.sleep(0.1)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args)


asyncio.run(main())
