import asyncio


async def fetch(name: str, seconds: float) -> str:
    await asyncio.sleep(seconds)
    print(name, "is here")
    return f"page on {name}"


async def main() -> None:
    pages = await asyncio.gather(
        fetch("news", 2),
        fetch("sport", 1),
        fetch("films", 4),
    )
    print(pages)


if __name__ == "__main__":
    asyncio.run(main())
