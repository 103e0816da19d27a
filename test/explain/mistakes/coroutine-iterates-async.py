# explained: coroutine-as-value
import asyncio


async def fetch():
    return {"name": "Ada"}


async def main():
    data = fetch()
    async for item in data:
        pass


asyncio.run(main())
