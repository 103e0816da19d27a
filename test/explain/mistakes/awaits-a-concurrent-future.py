# explained: concurrent-future
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def main():
    with ThreadPoolExecutor() as pool:
        await pool.submit(print)


asyncio.run(main())
