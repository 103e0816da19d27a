# finds: late-await
import asyncio


async def fetch(name: str) -> str:
    await asyncio.sleep(0.3)
    return name.upper()


async def main() -> None:
    for name in ("a", "b", "c"):
        print(await asyncio.create_task(fetch(name)))  # here


asyncio.run(main())
