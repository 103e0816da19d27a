# A job in a thread uses a pool of its own and waits for it, also for jobs that take no time.
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def load(name: str) -> str:
    time.sleep(0.05 * (len(name) - 1))
    return name


def load_all(names: list[str]) -> list[str]:
    with ThreadPoolExecutor(max_workers=2) as pool:
        return list(pool.map(load, names))


async def main() -> None:
    for names in (["a"], ["b", "cc", "d"], []):
        print(await asyncio.to_thread(load_all, names))


asyncio.run(main())
