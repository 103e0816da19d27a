# A lock is given in the order of asking; who releases it and asks again goes to the end.
import asyncio


async def worker(name: str, lock: asyncio.Lock) -> None:
    for number in range(2):
        async with lock:
            print(name, number)
            await asyncio.sleep(0)
        print(name, "let go")


async def main() -> None:
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(name, lock) for name in "abc"))
    print(lock.locked(), str(lock).split(" ")[-1])
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
