# A timeout of wait() cancels nothing and raises nothing.
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    tasks = [asyncio.create_task(asyncio.sleep(delay, delay)) for delay in (0.1, 0.4)]
    done, pending = await asyncio.wait(tasks, timeout=0.2)
    print(len(done), len(pending), f"{loop.time() - start - 0.04:.1f}")
    done, pending = await asyncio.wait(tasks, timeout=0)
    print(len(done), len(pending), f"{loop.time() - start - 0.04:.1f}")
    print(await tasks[1], f"{loop.time() - start - 0.04:.1f}")
    try:
        await asyncio.wait([])
    except ValueError as error:
        print("ValueError:", error)
    coroutine = asyncio.sleep(0)
    try:
        await asyncio.wait([coroutine])
    except TypeError as error:
        print("TypeError:", error)
    coroutine.close()


asyncio.run(main())
