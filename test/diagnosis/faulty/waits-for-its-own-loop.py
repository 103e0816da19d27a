# finds: blocked-loop left-pending
import asyncio


async def work() -> int:
    await asyncio.sleep(0.1)
    return 3


async def main() -> None:
    future = asyncio.run_coroutine_threadsafe(work(), asyncio.get_running_loop())
    try:
        print(future.result(1))  # here
    except TimeoutError:
        print("never: the loop that should run it waits here")


asyncio.run(main())
