# threading.Event, Lock, Condition and Semaphore among threads, with a loop that goes on meanwhile.
import asyncio
import threading
import time


async def main() -> None:
    ready, lock, slots = threading.Event(), threading.Lock(), threading.Semaphore(2)
    log: list[str] = []

    def job(name: str) -> bool:
        waited = ready.wait(5)
        with slots:
            time.sleep(0.1)
            with lock:
                log.append(name)
                time.sleep(0.02)
        return waited

    jobs = [asyncio.create_task(asyncio.to_thread(job, name)) for name in "abc"]
    await asyncio.sleep(0.1)
    ready.set()
    ticks = 0
    while not all(task.done() for task in jobs):
        await asyncio.sleep(0.05)
        ticks += 1
    print([task.result() for task in jobs])
    print(sorted(log), ticks > 3, ready.is_set(), lock.locked())
    print(threading.Event().wait(0.05))


asyncio.run(main())
