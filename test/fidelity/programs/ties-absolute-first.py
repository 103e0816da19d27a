# Deadlines counted from one start come before sleeps of the same length that began a step later.
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    log: list[str] = []

    async def sleeper() -> None:
        await asyncio.sleep(0.1)
        log.append("sleeper")

    task = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    loop.call_at(start + 0.1, log.append, "absolute")
    await task
    await asyncio.sleep(0.05)
    print(log)


asyncio.run(main())
