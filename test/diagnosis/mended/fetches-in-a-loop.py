import asyncio


async def fetch(name: str) -> str:
    await asyncio.sleep(0.3)
    return name.upper()


async def main() -> None:
    pages = await asyncio.gather(*(fetch(name) for name in ("a", "b", "c")))
    print(pages)


asyncio.run(main())
