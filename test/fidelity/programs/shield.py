# shield: the waiter is cancelled, the work is not.
import asyncio


async def work() -> str:
    await asyncio.sleep(0.3)
    print("work is done")
    return "worth it"


async def main() -> None:
    task = asyncio.create_task(work())
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.1)
    except TimeoutError:
        print("timed out", task.done(), task.cancelled())
    print(await task)
    done = asyncio.shield(task)
    print(await done, done is task)


asyncio.run(main())
