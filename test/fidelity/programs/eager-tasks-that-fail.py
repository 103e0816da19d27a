# python: 3.12+
# An eager task that fails at once keeps its exception; in a group it stops the group.
import asyncio


async def fail() -> None:
    print("failing")
    raise ValueError("at once")


async def nap() -> None:
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("nap is cancelled")
        raise


async def main() -> None:
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(fail())
    print(task.done(), repr(task.exception()))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(nap())
            group.create_task(fail())
            print("body goes on")
            await asyncio.sleep(0)
            print("not reached")
    except* ValueError as errors:
        print(repr(errors))
    waiting = asyncio.create_task(nap())
    waiting.cancel()
    await asyncio.wait([waiting])
    print(waiting.cancelled())


asyncio.run(main())
