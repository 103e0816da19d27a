# python: 3.12+
# Eager and plain tasks side by side: who prints when.
import asyncio


async def steps(name: str) -> None:
    for number in range(3):
        print(name, number)
        await asyncio.sleep(0)


async def main() -> None:
    loop = asyncio.get_running_loop()
    plain = asyncio.create_task(steps("plain"))
    loop.set_task_factory(asyncio.eager_task_factory)
    eager = asyncio.create_task(steps("eager"))
    loop.set_task_factory(None)
    later = asyncio.create_task(steps("later"))
    print("made")
    await asyncio.gather(plain, eager, later)


asyncio.run(main())
