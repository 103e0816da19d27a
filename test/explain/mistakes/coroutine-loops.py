# explained: coroutine-as-value
import asyncio


async def fetch():
    return {"name": "Ada"}


async def main():
    data = fetch()
    for item in data:
        print(item)


asyncio.run(main())
