import asyncio


async def save() -> str:
    print("saving")
    await asyncio.sleep(3)
    print("saved")
    return "receipt"


async def main() -> None:
    saving = asyncio.create_task(save())
    try:
        print(await asyncio.wait_for(asyncio.shield(saving), 1))
    except TimeoutError:
        print("main stops waiting")
    await asyncio.sleep(0.5)
    print("main waits again")
    print(await saving)


if __name__ == "__main__":
    asyncio.run(main())
