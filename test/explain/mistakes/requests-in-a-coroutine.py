# explained: blocking-request
import asyncio
import urllib.request


async def main() -> None:
    with urllib.request.urlopen("http://example.com/") as answer:
        print(answer.status)


asyncio.run(main())
