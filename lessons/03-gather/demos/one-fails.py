import asyncio


async def fetch(name: str, seconds: float) -> str:
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(name, "is cancelled")
        raise
    if name == "news":
        raise OSError("no news today")
    print(name, "is here")
    return f"page on {name}"


async def main() -> None:
    try:
        pages = await asyncio.gather(fetch("news", 2), fetch("sport", 1), fetch("films", 4))
        print(pages)
    except OSError as error:
        print("main:", error)
    await asyncio.sleep(3)
    print("main is done")


if __name__ == "__main__":
    asyncio.run(main())
