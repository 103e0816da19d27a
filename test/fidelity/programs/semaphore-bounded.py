# A bounded semaphore refuses to be released too often; a plain one grows.
import asyncio


async def main() -> None:
    bounded, plain = asyncio.BoundedSemaphore(1), asyncio.Semaphore(1)
    plain.release()
    await plain.acquire()
    await plain.acquire()
    print(plain.locked())
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    async with bounded:
        print(bounded.locked())
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)


asyncio.run(main())
