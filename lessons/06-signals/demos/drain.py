"""Graceful drain. SIGTERM comes after 1.5 seconds; work in hand gets 2 seconds more."""

import asyncio
import signal


async def job(name: str, seconds: float) -> None:
    try:
        await asyncio.sleep(seconds)
        print(name, "finished")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main() -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    jobs = [asyncio.create_task(job(name, s)) for name, s in (("a", 1), ("b", 3), ("c", 9))]
    await stop.wait()
    print("stopping: no new jobs")
    _done, late = await asyncio.wait(jobs, timeout=2)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    print("everything has ended")


asyncio.run(main())
