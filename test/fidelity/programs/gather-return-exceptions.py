# With return_exceptions, exceptions and cancellations are results.
import asyncio


async def fail() -> None:
    raise LookupError("no such thing")


async def hang() -> None:
    await asyncio.sleep(10)


async def main() -> None:
    hanging = asyncio.create_task(hang())
    asyncio.get_running_loop().call_later(0.1, hanging.cancel, "enough")
    results = await asyncio.gather(fail(), hanging, asyncio.sleep(0, 3), return_exceptions=True)
    print([repr(result) for result in results])


asyncio.run(main())
