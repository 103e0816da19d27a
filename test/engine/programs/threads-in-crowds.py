import asyncio
import threading
import time

THREADS = 2_000


def work():
    time.sleep(0.01)


async def main():
    print(sum(await asyncio.gather(*(asyncio.to_thread(int, "1") for _ in range(5_000)))))


threads = [threading.Thread(target=work) for _ in range(THREADS)]
for thread in threads:
    thread.start()
print(threading.active_count())
for thread in threads:
    thread.join()
asyncio.run(main())
