# explained: async-with-for-with
import asyncio
import io


async def main():
    async with io.StringIO() as file:
        print(file)


asyncio.run(main())
