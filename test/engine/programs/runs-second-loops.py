import asyncio
from concurrent.futures import ProcessPoolExecutor


async def inner() -> None:
    print("never printed")


def job() -> None:
    asyncio.run(inner())


def job_by_hand() -> None:
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(inner())
    finally:
        loop.close()


async def main() -> None:
    loop = asyncio.get_running_loop()
    for call in (job, job_by_hand):
        try:
            await asyncio.to_thread(call)
        except RuntimeError as error:
            print(type(error).__name__)
    with ProcessPoolExecutor(1) as pool:
        try:
            await loop.run_in_executor(pool, job)
        except RuntimeError as error:
            print(type(error).__name__)


if __name__ == "__main__":
    asyncio.run(main())
