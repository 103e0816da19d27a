# finds: idle-timeout
import asyncio
import json


async def parse(text: str) -> list[int]:
    return json.loads(text)


async def main() -> None:
    try:
        async with asyncio.timeout(1):  # here
            print(await parse("[1, 2, 3]"))
    except TimeoutError:
        print("too slow")


asyncio.run(main())
