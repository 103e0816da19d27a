# as_completed with a limit raises TimeoutError for each that is late, and leaves the tasks alone.
import asyncio


async def main() -> None:
    tasks = [asyncio.create_task(asyncio.sleep(delay, delay)) for delay in (0.4, 0.1, 0.3)]
    for next_done in asyncio.as_completed(tasks, timeout=0.2):
        try:
            print(await next_done)
        except TimeoutError as error:
            print(type(error).__name__, error.args)
    print([task.done() for task in tasks], await tasks[0])


asyncio.run(main())
