# finds: idle-timeout
import asyncio


async def parse(text: str) -> int:
    return len(text)


async def main() -> None:
    print(await asyncio.wait_for(parse("text"), 1))  # here


asyncio.run(main())
