# A pool of processes used directly and through the loop; errors cross over.
import asyncio
import concurrent.futures


def work(number: int) -> int:
    if number == 13:
        raise ValueError("thirteen")
    return number * 2


async def main() -> None:
    loop = asyncio.get_running_loop()
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, work, number) for number in range(4))))
        try:
            await loop.run_in_executor(pool, work, 13)
        except ValueError as error:
            print("caught", error)
        print(list(pool.map(work, [5, 6])))


if __name__ == "__main__":
    asyncio.run(main())
