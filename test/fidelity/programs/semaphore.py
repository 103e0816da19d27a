# At most two at a time, in the order of asking.
import asyncio


async def worker(name: str, semaphore: asyncio.Semaphore, active: list[str]) -> None:
    async with semaphore:
        active.append(name)
        print(name, "begins", active)
        await asyncio.sleep({"a": 0.1, "b": 0.3, "c": 0.4, "d": 0.1}[name])
        active.remove(name)
        print(name, "ends")


async def main() -> None:
    semaphore = asyncio.Semaphore(2)
    active: list[str] = []
    await asyncio.gather(*(worker(name, semaphore, active) for name in "abcd"))
    print(semaphore.locked())


asyncio.run(main())
