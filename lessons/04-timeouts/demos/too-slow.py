import asyncio


async def search(word: str, seconds: float) -> str:
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(word, "is cancelled")
        raise
    return f"pages on {word}"


async def main() -> None:
    for word, seconds in {"loops": 1, "tasks": 4}.items():
        try:
            async with asyncio.timeout(1.5):
                print(await search(word, seconds))
        except TimeoutError:
            print(word, "took too long")


if __name__ == "__main__":
    asyncio.run(main())
