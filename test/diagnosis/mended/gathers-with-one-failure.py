import asyncio


async def fetch(name: str, seconds: float) -> str:
    await asyncio.sleep(seconds)
    if name == "b":
        raise ValueError("b is broken")
    print("fetched", name)
    return name


async def main() -> None:
    results = await asyncio.gather(fetch("a", 0.1), fetch("b", 0.2), fetch("c", 0.4), return_exceptions=True)
    print(results)
    await asyncio.sleep(0.5)


asyncio.run(main())
