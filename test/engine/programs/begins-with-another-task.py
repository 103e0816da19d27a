import asyncio


async def background():
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(2)


async def main():
    await asyncio.sleep(2)


with asyncio.Runner() as runner:
    task = runner.get_loop().create_task(background())
    runner.get_loop().run_until_complete(main())
