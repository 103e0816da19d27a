import asyncio
import threading


async def main():
    queue = asyncio.Queue()
    threading.Thread(target=lambda: queue.put_nowait(1)).start()
    print(await asyncio.wait_for(queue.get(), 1))


asyncio.run(main())
