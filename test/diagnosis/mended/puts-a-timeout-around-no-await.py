import asyncio
import json


def parse(text: str) -> list[int]:
    return json.loads(text)


async def main() -> None:
    try:
        async with asyncio.timeout(1):
            print(await asyncio.to_thread(parse, "[1, 2, 3]"))
    except TimeoutError:
        print("too slow")


asyncio.run(main())
