# explained: coroutine-as-value
import asyncio


async def fetch():
    return {"name": "Ada"}


async def main():
    data = fetch()
    print(data > 3)


asyncio.run(main())
