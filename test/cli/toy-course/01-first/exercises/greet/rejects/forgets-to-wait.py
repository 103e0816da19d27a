# fails: It waits
# advice: `sleep` alone makes a coroutine
#     and runs nothing: put `await` before it.
import asyncio


async def answer() -> str:
    asyncio.sleep(1)
    return "hello"
