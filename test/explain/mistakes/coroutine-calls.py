# explained: coroutine-as-value
import asyncio


async def fetch():
    return {"name": "Ada"}


async def main():
    data = fetch()
    data()


asyncio.run(main())
