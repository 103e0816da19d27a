import asyncio


async def main() -> None:
    tasks = []
    for name in ("tea", "milk", "sugar"):
        task = asyncio.create_task(asyncio.sleep(0.1))
        task.add_done_callback(lambda _, name=name: print(name))
        tasks.append(task)
    await asyncio.wait(tasks)


asyncio.run(main())
