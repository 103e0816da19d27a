# Cancelling the wait for a thread does not stop the thread; a job that waits in the queue never begins.
import asyncio
import concurrent.futures
import time


def job(name: str) -> str:
    print(name, "begins")
    time.sleep(0.2)
    print(name, "ends")
    return name


async def main() -> None:
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        first, second = (loop.run_in_executor(pool, job, name) for name in ("first", "second"))
        try:
            await asyncio.wait_for(asyncio.gather(first, second), 0.1)
        except TimeoutError:
            print("timed out", first.cancelled(), second.cancelled())
        await asyncio.sleep(0.2)
    print("pool is closed")


asyncio.run(main())
