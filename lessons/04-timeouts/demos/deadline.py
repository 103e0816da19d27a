import asyncio


async def step(name: str, seconds: float) -> None:
    await asyncio.sleep(seconds)
    print(name, "is done")


async def main() -> None:
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(5) as limit:
            for name, seconds in {"connect": 2, "ask": 1, "read": 4}.items():
                await step(name, seconds)
                print(round(limit.when() - loop.time()), "s left")
    except TimeoutError:
        print("out of time")


if __name__ == "__main__":
    asyncio.run(main())
