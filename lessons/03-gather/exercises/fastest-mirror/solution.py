import asyncio
from collections.abc import Awaitable, Callable

Download = Callable[[str], Awaitable[str]]


async def fastest(mirrors: list[str], download: Download) -> str:
    tasks = [asyncio.create_task(download(mirror)) for mirror in mirrors]
    errors = []
    try:
        for next_one in asyncio.as_completed(tasks):
            try:
                return await next_one
            except Exception as error:
                errors.append(error)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    raise ExceptionGroup("all mirrors failed", errors)


MIRRORS = {"north": 4, "south": 2, "east": 1}


async def download_from(mirror: str) -> str:
    await asyncio.sleep(MIRRORS[mirror])
    if mirror == "east":
        raise OSError("east is down")
    return f"file from {mirror}"


async def main() -> None:
    print(await fastest(list(MIRRORS), download_from))


if __name__ == "__main__":
    asyncio.run(main())
