# Prints of threads and tasks come at their own moments.
import asyncio
import time


def counts(name: str, pause: float) -> str:
    for number in range(3):
        time.sleep(pause)
        print(name, number)
    return name


async def tasks(name: str, pause: float) -> None:
    for number in range(3):
        await asyncio.sleep(pause)
        print(name, number)


async def main() -> None:
    print(
        await asyncio.gather(
            asyncio.to_thread(counts, "thread", 0.25), tasks("task", 0.1), asyncio.to_thread(counts, "other", 0.35)
        )
    )


asyncio.run(main())
