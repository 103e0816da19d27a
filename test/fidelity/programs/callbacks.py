# call_soon in order, with arguments; handles can be cancelled; a callback may call more, a turn later.
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()

    def outer() -> None:
        print("outer")
        loop.call_soon(print, "inner")

    loop.call_soon(outer)
    handle = loop.call_soon(print, "never")
    loop.call_soon(print, "after", "two", "arguments")
    handle.cancel()
    print(handle.cancelled())
    await asyncio.sleep(0)
    print("turn")
    await asyncio.sleep(0)
    timer = loop.call_later(0.1, print, "never")
    moment = loop.time() + 0.05
    at = loop.call_at(moment, print, "at")
    print(at.when() == moment, timer.cancelled())
    timer.cancel()
    await asyncio.sleep(0.2)


asyncio.run(main())
