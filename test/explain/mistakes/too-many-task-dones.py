# explained: task-done-too-often
import asyncio


async def main():
    asyncio.Queue().task_done()


asyncio.run(main())
