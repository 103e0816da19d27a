# explained: other-loop
import asyncio

other = asyncio.new_event_loop()


async def main():
    await other.create_future()


asyncio.run(main())
