# Write the function.
import asyncio


async def answer() -> None: ...
