# to_thread: arguments, keywords, exceptions; several at once take as long as the longest.
import asyncio
import threading
import time


def job(seconds: float, *, label: str) -> str:
    time.sleep(seconds)
    return f"{label} {threading.current_thread() is threading.main_thread()}"


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    print(await asyncio.gather(*(asyncio.to_thread(job, 0.1 * number, label=str(number)) for number in (3, 1, 2))))
    print(f"{loop.time() - start - 0.04:.1f}")
    try:
        await asyncio.to_thread(int, "x")
    except ValueError as error:
        print(error)
    print(await asyncio.to_thread(lambda: asyncio._get_running_loop()))


asyncio.run(main())
