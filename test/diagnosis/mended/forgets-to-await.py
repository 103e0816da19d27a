import asyncio


async def save(text: str) -> None:
    await asyncio.sleep(0.1)
    print("saved", text)


async def main() -> None:
    await save("my work")
    await asyncio.sleep(0.2)


asyncio.run(main())
