# finds: late-await
import asyncio


async def fetch(name: str) -> str:
    await asyncio.sleep(0.3)
    return name.upper()


async def main() -> None:
    one = asyncio.create_task(fetch("a"))  # here
    print(await one)
    other = asyncio.create_task(fetch("b"))
    print(await other)


asyncio.run(main())
