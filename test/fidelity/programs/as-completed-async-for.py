# python: 3.13+
# Since 3.13 as_completed can be iterated with async for, which yields the tasks themselves.
import asyncio


async def main() -> None:
    tasks = [asyncio.create_task(asyncio.sleep(delay, delay), name=f"t{delay}") for delay in (0.2, 0.1, 0.3)]
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), task in tasks, await task)
    try:
        async for task in asyncio.as_completed([asyncio.create_task(asyncio.sleep(0.2))], timeout=0.1):
            print("not reached")
    except TimeoutError:
        print("timed out")


asyncio.run(main())
