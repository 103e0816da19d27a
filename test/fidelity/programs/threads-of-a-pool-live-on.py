# A worker of a thread pool is one thread: what is local to it, its context and its number last from job to job.
import asyncio
import contextvars
import threading
import time
from concurrent.futures import ThreadPoolExecutor

local = threading.local()
tenant = contextvars.ContextVar("tenant", default="nobody")


def prepare(name: str) -> None:
    local.name = name
    local.uses = 0
    tenant.set(name)


def job(number: int) -> tuple[str, str, int, str]:
    local.uses += 1
    before = tenant.get()
    tenant.set(f"{before}+{number}")
    time.sleep(0.01)
    return threading.current_thread().name, local.name, local.uses, before


def number() -> int:
    time.sleep(0.1)
    return threading.get_ident()


async def main() -> None:
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1, "worker", initializer=prepare, initargs=("blue",)) as pool:
        for index in range(3):
            print(await loop.run_in_executor(pool, job, index))
        print(tenant.get(), hasattr(local, "name"))
    with ThreadPoolExecutor(3) as pool:
        first = set(await asyncio.gather(*(loop.run_in_executor(pool, number) for _ in range(3))))
        second = set(await asyncio.gather(*(loop.run_in_executor(pool, number) for _ in range(3))))
        print(len(first), first == second, threading.active_count())
    print(threading.active_count())
    await asyncio.to_thread(time.sleep, 0.01)
    print(threading.active_count(), [thread.name for thread in threading.enumerate()])


asyncio.run(main())
