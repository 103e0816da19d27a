# A job in one pool uses another pool.
import asyncio
import concurrent.futures
import time

inner = concurrent.futures.ThreadPoolExecutor(2)


def part(number: int) -> int:
    time.sleep(0.1)
    return number + 1


def whole(numbers: list[int]) -> int:
    return sum(inner.map(part, numbers))


async def main() -> None:
    began = time.monotonic()
    results = await asyncio.gather(asyncio.to_thread(whole, [1, 2]), asyncio.to_thread(whole, [3, 4]))
    print(results, round(time.monotonic() - began, 1))
    inner.shutdown()


asyncio.run(main())
