# Two loops that give turns until a flag is set, beside one that makes tasks and fills a queue all the while: for two seconds.
import asyncio


async def poll(flag, name):
    while not flag.is_set():
        await asyncio.sleep(0)
    print(name, "saw it")


async def work(flag):
    queue = asyncio.Queue()
    while not flag.is_set():
        queue.put_nowait(1)
        await queue.get()
        await asyncio.create_task(asyncio.sleep(0))


async def main():
    loop, flag = asyncio.get_running_loop(), asyncio.Event()
    began = loop.time()
    loop.call_later(2, flag.set)
    loop.call_later(1.2, print, "still there")
    await asyncio.gather(poll(flag, "a"), poll(flag, "b"), work(flag))
    print(round(loop.time() - began))


asyncio.run(main())
