import asyncio
import time


def work() -> int:
    time.sleep(0.3)
    return 7


async def main() -> None:
    print(await asyncio.to_thread(work))


asyncio.run(main())
