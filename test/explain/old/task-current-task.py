# explained: task-methods
import asyncio


async def main():
    print(asyncio.Task.current_task())


asyncio.run(main())
