# Whoever sleeps "the rest" until a deadline gets there, also when the deadline is no round number (2.6 + 1.3).
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    for start, more in ((0.26, 0.13), (0.1, 0.2), (0.07, 0.07)):
        await asyncio.sleep(start)
        end = loop.time() + more
        turns = 0
        while (rest := end - loop.time()) > 0:
            await asyncio.sleep(rest)
            turns += 1
        print("there", turns < 5)


asyncio.run(main())
