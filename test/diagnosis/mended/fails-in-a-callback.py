import asyncio


def remind() -> None:
    try:
        raise OSError("no bell")
    except OSError as error:
        print("not reminded:", error)


async def main() -> None:
    asyncio.get_running_loop().call_later(0.1, remind)
    await asyncio.sleep(0.2)
    print("all is well")


asyncio.run(main())
