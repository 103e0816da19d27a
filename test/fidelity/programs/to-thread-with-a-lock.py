# Threads share state: a lock keeps their steps apart.
import asyncio
import threading
import time

lock = threading.Lock()
log: list[str] = []


def job(name: str) -> None:
    time.sleep({"a": 0, "b": 0.05, "c": 0.1}[name])
    with lock:
        log.append(f"{name} in")
        time.sleep(0.2)
        log.append(f"{name} out")


async def main() -> None:
    start = time.monotonic()
    await asyncio.gather(*(asyncio.to_thread(job, name) for name in "abc"))
    print(log, f"{time.monotonic() - start - 0.04:.1f}")


asyncio.run(main())
