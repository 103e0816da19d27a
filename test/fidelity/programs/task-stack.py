# A task knows where it is suspended.
import asyncio


async def inner() -> None:
    await asyncio.sleep(0.1)


async def outer() -> None:
    await inner()


async def main() -> None:
    task = asyncio.create_task(outer())
    await asyncio.sleep(0.02)
    print([frame.f_code.co_name for frame in task.get_stack()])
    task.print_stack()
    await task
    print(task.get_stack())


asyncio.run(main())
