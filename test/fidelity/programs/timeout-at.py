# timeout_at takes a moment of the loop's clock; one that has passed expires at the first await.
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    deadline = loop.time() + 0.2
    finished = []
    try:
        async with asyncio.timeout_at(deadline):
            for number in range(10):
                await asyncio.sleep(0.07)
                finished.append(number)
    except TimeoutError:
        print("finished", finished)
    try:
        async with asyncio.timeout_at(deadline):
            print("inside")
            await asyncio.sleep(0)
            print("after one turn")
            await asyncio.sleep(0)
            print("after two turns")
    except TimeoutError:
        print("timed out")


asyncio.run(main())
