# A thread hands a coroutine to the loop and waits for its result.
import asyncio
import time


async def square(number: int) -> int:
    await asyncio.sleep(0.1)
    return number * number


async def fails() -> None:
    raise ValueError("from the loop")


def work(loop: asyncio.AbstractEventLoop) -> list[int]:
    results = []
    for number in (2, 3):
        results.append(asyncio.run_coroutine_threadsafe(square(number), loop).result())
    try:
        asyncio.run_coroutine_threadsafe(fails(), loop).result()
    except ValueError as error:
        print("the thread caught", error)
    waiting = asyncio.run_coroutine_threadsafe(asyncio.sleep(5), loop)
    try:
        waiting.result(timeout=0.2)
    except TimeoutError:
        print("too slow", waiting.cancel())
    return results


async def main() -> None:
    began = time.monotonic()
    print(await asyncio.to_thread(work, asyncio.get_running_loop()), round(time.monotonic() - began, 1))


asyncio.run(main())
