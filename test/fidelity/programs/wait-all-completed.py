# wait() in its plain mode raises nothing, whatever the tasks do.
import asyncio


async def work(delay: float, fails: bool) -> float:
    await asyncio.sleep(delay)
    if fails:
        raise ValueError(delay)
    return delay


async def main() -> None:
    tasks = [asyncio.create_task(work(delay, delay == 0.2), name=f"w{delay}") for delay in (0.3, 0.2, 0.1)]
    done, pending = await asyncio.wait(tasks)
    print(sorted(task.get_name() for task in done), pending)
    print([task.exception() for task in tasks])


asyncio.run(main())
