# Polling a flag with sleep(0) until a timer sets it.
import asyncio
import time


async def main() -> None:
    flags: list[str] = []
    asyncio.get_running_loop().call_later(0.2, flags.append, "set")
    start = time.perf_counter()
    while not flags:
        await asyncio.sleep(0)
    print(flags, f"{time.perf_counter() - start - 0.04:.1f}")


asyncio.run(main())
