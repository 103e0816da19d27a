# call_later(0) goes through the timers, so it comes behind what is ready already.
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.call_later(0, print, "T")
    for number in range(4):
        print(number)
        await asyncio.sleep(0)


asyncio.run(main())
