# finds: poll-loop
import asyncio


async def main() -> None:
    task = asyncio.create_task(asyncio.sleep(1, "tea"))
    while not task.done():
        await asyncio.sleep(0.15)  # here
    print(task.result())


asyncio.run(main())
