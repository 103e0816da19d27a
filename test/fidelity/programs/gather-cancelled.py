# Cancelling a gather cancels every child, in order; they may tidy up.
import asyncio


async def child(name: str) -> None:
    try:
        await asyncio.sleep(5)
    finally:
        print(name, "tidies")
        await asyncio.sleep(0)
        print(name, "ends")


async def main() -> None:
    group = asyncio.gather(child("a"), child("b"), child("c"))
    asyncio.get_running_loop().call_later(0.1, group.cancel)
    try:
        await group
    except asyncio.CancelledError as error:
        print("cancelled", error.args, group.cancelled())


asyncio.run(main())
