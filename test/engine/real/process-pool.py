import asyncio
import concurrent.futures


def work(number: int) -> int:
    return sum(range(number))


async def main() -> None:
    loop = asyncio.get_running_loop()
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, work, number) for number in (10, 20, 30))))


if __name__ == "__main__":
    asyncio.run(main())
