import asyncio


async def fetch(name: str) -> str:
    await asyncio.sleep(0.3)
    return name.upper()


async def main() -> None:
    tasks = [asyncio.create_task(fetch(name)) for name in ("a", "b", "c")]
    for task in tasks:
        print(await task)


asyncio.run(main())
