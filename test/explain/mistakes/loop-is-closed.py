# explained: loop-closed
import asyncio


async def main():
    pass


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
loop.run_until_complete(main())
