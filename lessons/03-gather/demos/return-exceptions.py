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
    outcomes = await asyncio.gather(
        fetch("news", 2),
        fetch("sport", 1),
        fetch("films", 4),
        return_exceptions=True,
    )
    for outcome in outcomes:
        print(repr(outcome))


if __name__ == "__main__":
    asyncio.run(main())
