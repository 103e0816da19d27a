import asyncio

shared = asyncio.Lock()


async def takes(first, second):
    async with first:
        await asyncio.sleep(0.1)
        async with second:
            print("never")


async def main():
    one, other = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(takes(one, other), takes(other, shared), takes(shared, one))


asyncio.run(main())
