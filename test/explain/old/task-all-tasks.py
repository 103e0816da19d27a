# explained: task-methods
import asyncio


async def main():
    print(asyncio.Task.all_tasks())


asyncio.run(main())
