# sleep() returns its result; a negative delay is a bare yield, and so is zero.
import asyncio


async def other(log: list[str]) -> None:
    log.append("other 1")
    await asyncio.sleep(0)
    log.append("other 2")


async def main() -> None:
    log: list[str] = []
    task = asyncio.create_task(other(log))
    log.append(str(await asyncio.sleep(0, "zero")))
    log.append(str(await asyncio.sleep(-1, "negative")))
    await task
    log.append(str(await asyncio.sleep(0.05, "later")))
    print(log)


asyncio.run(main())
