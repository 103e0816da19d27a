# explained: no-loop-in-a-thread
import asyncio
from concurrent.futures import ThreadPoolExecutor


def work():
    return asyncio.get_event_loop()


with ThreadPoolExecutor() as pool:
    pool.submit(work).result()
