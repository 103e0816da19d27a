# A timeout outside a task, twice entered, or swallowed inside.
import asyncio


async def main() -> None:
    limit = asyncio.timeout(1)
    print(limit)
    async with limit:
        try:
            async with limit:
                pass
        except RuntimeError as error:
            print(error)
    async with asyncio.timeout(0.1) as swallowed:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("swallowed")
    print("never reached", swallowed.expired())


try:
    asyncio.run(main())
except TimeoutError as error:
    print("out of run:", repr(error))
