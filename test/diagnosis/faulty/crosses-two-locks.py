# finds: deadlock
import asyncio

one, other = asyncio.Lock(), asyncio.Lock()


async def forwards() -> None:
    async with one:
        await asyncio.sleep(0.1)
        async with other:  # here
            print("forwards")


async def backwards() -> None:
    async with other:
        await asyncio.sleep(0.1)
        async with one:
            print("backwards")


async def main() -> None:
    await asyncio.gather(forwards(), backwards())


asyncio.run(main())
