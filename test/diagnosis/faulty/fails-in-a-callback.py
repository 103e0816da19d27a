# finds: callback-failed
import asyncio


def remind() -> None:
    raise OSError("no bell")  # here


async def main() -> None:
    asyncio.get_running_loop().call_later(0.1, remind)
    await asyncio.sleep(0.2)
    print("all is well")


asyncio.run(main())
