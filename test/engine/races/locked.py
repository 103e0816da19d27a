# never: counter == 2 and account.balance == 90 and cache == {"a": 1} and total == 2
import asyncio
import threading
import time


class Account:
    def __init__(self):
        self.balance = 100


counter = total = 0
account = Account()
cache = {}
in_threads = threading.Lock()


async def change_all(lock, after):
    global counter
    await asyncio.sleep(after)
    async with lock:
        value = counter
        await asyncio.sleep(0.01)
        counter = value + 1
        balance = account.balance
        await asyncio.sleep(0)
        account.balance = balance - 5
        if "a" not in cache:
            await asyncio.sleep(0.01)
            cache["a"] = cache.get("a", 0) + 1


def add(after):
    global total
    time.sleep(after)
    with in_threads:
        value = total
        time.sleep(0.01)
        total = value + 1


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(
        change_all(lock, 0.1),
        change_all(lock, 0.12),
        asyncio.to_thread(add, 0.1),
        asyncio.to_thread(add, 0.12),
    )


asyncio.run(main())
