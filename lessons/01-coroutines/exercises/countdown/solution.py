import asyncio


async def countdown(start: int) -> None:
    for number in range(start, 0, -1):
        print(number)
        await asyncio.sleep(1)
    print(0)


async def main() -> None:
    asyncio.get_running_loop().call_later(1.5, print, "DING")
    await countdown(3)


if __name__ == "__main__":
    asyncio.run(main())
