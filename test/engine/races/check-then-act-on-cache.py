# sometimes: fetched == ["a"]
import asyncio

cache = {}
fetched = []


async def fetch(key):
    await asyncio.sleep(0.01)
    fetched.append(key)
    return key.upper()


async def get(key, after):
    await asyncio.sleep(after)
    if key not in cache:
        cache[key] = await fetch(key)
    return cache[key]


async def main():
    await asyncio.gather(get("a", 0.1), get("a", 0.12))


asyncio.run(main())
