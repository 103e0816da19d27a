import asyncio
from concurrent.futures import ProcessPoolExecutor


def count() -> None:
    number = 0
    while True:
        number += 1


async def main() -> None:
    with ProcessPoolExecutor(2) as pool:
        await asyncio.get_running_loop().run_in_executor(pool, count)


if __name__ == "__main__":
    asyncio.run(main())
