import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    done, _ = await asyncio.wait({asyncio.create_task(fetch(name, 1)) for name in "abc"})
    print([task.result() for task in done])


asyncio.run(main())
