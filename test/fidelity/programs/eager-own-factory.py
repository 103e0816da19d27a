# python: 3.12+
# create_eager_task_factory with a task class of one's own, and a plain factory of one's own.
import asyncio


class NamedTask(asyncio.Task):
    pass


def factory(loop, coroutine, **keywords):
    print("factory", coroutine.__name__)
    return asyncio.Task(coroutine, loop=loop, **keywords)


async def work() -> str:
    await asyncio.sleep(0.02)
    return type(asyncio.current_task()).__name__


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.create_eager_task_factory(NamedTask))
    print(await asyncio.create_task(work()))
    loop.set_task_factory(factory)
    print(await asyncio.create_task(work()))
    print(loop.get_task_factory() is factory)


asyncio.run(main())
