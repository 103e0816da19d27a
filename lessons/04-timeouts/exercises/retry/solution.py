import asyncio
from collections.abc import Awaitable, Callable


async def retry(call: Callable[[], Awaitable[str]], tries: int, pause: float, limit: float) -> str:
    async with asyncio.timeout(limit):
        for _ in range(tries - 1):
            try:
                return await call()
            except Exception:
                await asyncio.sleep(pause)
                pause *= 2
        return await call()


answers = [OSError("busy"), OSError("still busy"), "hello"]


async def ask_server() -> str:
    await asyncio.sleep(0.5)
    answer = answers.pop(0)
    if isinstance(answer, OSError):
        raise answer
    return answer


async def main() -> None:
    try:
        print(await retry(ask_server, tries=4, pause=1, limit=10))
    except OSError as error:
        print("failed:", error)


if __name__ == "__main__":
    asyncio.run(main())
