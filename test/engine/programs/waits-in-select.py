import asyncio
import select


async def main():
    select.select([], [], [], 0.3)


asyncio.run(main())
