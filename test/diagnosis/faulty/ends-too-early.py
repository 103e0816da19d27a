# finds: left-pending
import asyncio


async def report() -> None:
    await asyncio.sleep(0.5)
    print("reported")


async def main() -> None:
    reporting = asyncio.create_task(report())  # here
    await asyncio.sleep(0.1)
    print("main is done", reporting.done())


asyncio.run(main())
