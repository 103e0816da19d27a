import asyncio


async def answer() -> str:
    await asyncio.sleep(1)
    return "hello"
