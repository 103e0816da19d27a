# get_nowait and put_nowait raise instead of waiting; task_done may not be called too often.
import asyncio


async def main() -> None:
    queue: asyncio.Queue[str] = asyncio.Queue(1)
    for action in (queue.get_nowait, lambda: queue.put_nowait("x"), lambda: queue.put_nowait("y"), queue.get_nowait):
        try:
            print(action())
        except (asyncio.QueueEmpty, asyncio.QueueFull) as error:
            print(type(error).__name__)
    queue.task_done()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    await queue.join()
    print(queue.maxsize, queue.empty(), queue.full())


asyncio.run(main())
