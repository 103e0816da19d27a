# Tasks of a class of the program's own, made by a factory, and tasks that are made without a loop's help.
import asyncio


class MyTask(asyncio.Task):
    def __init__(self, coroutine, **keywords):
        super().__init__(coroutine, **keywords)
        self.mine = "mine"


async def child(number):
    await asyncio.sleep(number / 50)
    print("child", number, isinstance(asyncio.current_task(), asyncio.Task))
    return number


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coroutine, **keywords: MyTask(coroutine, loop=loop, **keywords))
    tasks = [asyncio.create_task(child(number), name=f"child {number}") for number in (1, 2)]
    print([(type(task).__name__, task.mine, task.get_name()) for task in tasks])
    loop.set_task_factory(lambda loop, coroutine, **keywords: asyncio.Task(coroutine, loop=loop, **keywords))
    tasks.append(loop.create_task(child(3)))
    print(type(tasks[2]) is asyncio.Task, type(tasks[2]).__name__, asyncio.Task[int])
    print(await asyncio.gather(*tasks))
    print(await asyncio.Task(child(1)))
    try:
        asyncio.Task(42)
    except TypeError as error:
        print(error)


asyncio.run(main())
