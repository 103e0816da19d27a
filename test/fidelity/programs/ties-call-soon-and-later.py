# call_soon before call_later(0), call_at in the past like call_later(0), in the order of their times.
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    now = loop.time()
    loop.call_later(0, print, "later 0")
    loop.call_at(now - 1, print, "past")
    loop.call_soon(print, "soon")
    loop.call_later(-5, print, "long past")
    for number in range(3):
        await asyncio.sleep(0)
        print("turn", number)


asyncio.run(main())
