# FIRST_COMPLETED, again and again until nothing is pending.
import asyncio


async def main() -> None:
    pending = {asyncio.create_task(asyncio.sleep(delay, delay)) for delay in (0.3, 0.1, 0.2)}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        print(sorted(task.result() for task in done), len(pending))


asyncio.run(main())
