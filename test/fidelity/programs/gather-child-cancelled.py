# A child that is cancelled from outside looks like an exception to gather.
import asyncio


async def main() -> None:
    child = asyncio.create_task(asyncio.sleep(5), name="child")
    other = asyncio.create_task(asyncio.sleep(0.2, "other"), name="other")
    asyncio.get_running_loop().call_later(0.1, child.cancel, "why not")
    try:
        await asyncio.gather(child, other)
    except asyncio.CancelledError as error:
        print("cancelled", error.args, other.done())
    print(await other, asyncio.current_task().cancelling())


asyncio.run(main())
