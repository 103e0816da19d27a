import asyncio


async def copy() -> None:
    print("opened")
    try:
        await asyncio.sleep(4)
        print("copied")
    finally:
        print("closing")
        await asyncio.sleep(0.5)
        print("closed")


async def main() -> None:
    try:
        async with asyncio.timeout(2):
            await copy()
    except TimeoutError:
        print("main goes on")


if __name__ == "__main__":
    asyncio.run(main())
