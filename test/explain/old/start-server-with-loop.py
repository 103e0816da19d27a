# explained: loop-argument
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.start_server(print, port=8000, loop=loop)


asyncio.run(main())
