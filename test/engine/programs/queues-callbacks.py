import asyncio


async def nap() -> None:
    await asyncio.sleep(0.5)


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.call_later(1, print, "later one")
    loop.call_later(1, print, "later two")
    loop.call_soon(print, "soon")
    loop.call_soon(print, "cancelled").cancel()
    await asyncio.gather(nap(), nap())
    await asyncio.sleep(1)


asyncio.run(main())
