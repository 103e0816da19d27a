# asyncio.run waits for the default executor's threads before it returns.
import asyncio
import time


def job() -> None:
    time.sleep(0.3)
    print("job ends")


async def main() -> None:
    asyncio.get_running_loop().run_in_executor(None, job)
    await asyncio.sleep(0.1)
    print("main ends")


start = time.monotonic()
asyncio.run(main())
print("waited:", time.monotonic() - start >= 0.28)
