# Names, repr, coroutines, all_tasks and current_task.
import asyncio


async def work() -> None:
    await asyncio.sleep(0.05)


async def main() -> None:
    task, named = asyncio.create_task(work()), asyncio.create_task(work(), name="named")
    print(asyncio.current_task().get_name(), task.get_name(), named.get_name())
    named.set_name("renamed")
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    print(type(task).__name__, isinstance(task, asyncio.Task), isinstance(task, asyncio.Future))
    print(repr(named).split(" at ")[0].split(" coro=")[0], task.get_coro().__name__)
    print(asyncio.iscoroutinefunction(work), asyncio.iscoroutine(task.get_coro()), asyncio.isfuture(task))
    await asyncio.wait([task, named])
    print(repr(named).split(" defined")[0])
    print(asyncio.ensure_future(task) is task, len(asyncio.all_tasks()))


asyncio.run(main())
print(asyncio.Task.__name__)
