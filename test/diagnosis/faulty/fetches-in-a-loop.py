# finds: never-overlapped
import asyncio


async def fetch(name: str) -> str:
    await asyncio.sleep(0.3)
    return name.upper()


async def main() -> None:
    pages = []
    for name in ("a", "b", "c"):
        pages.append(await fetch(name))  # here
    print(pages)


asyncio.run(main())
