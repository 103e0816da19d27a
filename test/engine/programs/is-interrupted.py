import asyncio


async def main():
    try:
        await asyncio.sleep(10)
    finally:
        print("cleaned up")


asyncio.run(main())
