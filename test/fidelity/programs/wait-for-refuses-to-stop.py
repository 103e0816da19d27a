# wait_for waits until what it cancelled has really ended.
import asyncio


async def slow_to_stop() -> str:
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(0.2)
        print("stopped")


async def refuses() -> str:
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        await asyncio.sleep(0.1)
    return "a result after all"


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        await asyncio.wait_for(slow_to_stop(), 0.1)
    except TimeoutError:
        print("timed out", f"{loop.time() - start - 0.04:.1f}")
    try:
        print(await asyncio.wait_for(refuses(), 0.1))
    except TimeoutError as error:
        print("timed out", error.args)


asyncio.run(main())
