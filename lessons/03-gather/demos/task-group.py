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
        async with asyncio.TaskGroup() as group:
            for name, seconds in {"news": 2, "sport": 1, "films": 4}.items():
                group.create_task(fetch(name, seconds), name=name)
        print("all are here")
    except* OSError as failed:
        print("main:", failed.exceptions)


if __name__ == "__main__":
    asyncio.run(main())
