# A cancellation goes down to the innermost await, and up again through every caller.
import asyncio


async def innermost() -> None:
    try:
        await asyncio.sleep(5)
    finally:
        print("innermost")


async def middle(task: "asyncio.Task[None]") -> None:
    try:
        await task
    except asyncio.CancelledError:
        print("middle", task.cancelled())
        raise


async def main() -> None:
    inner = asyncio.create_task(innermost())
    outer = asyncio.create_task(middle(inner))
    outermost = asyncio.create_task(middle(outer))
    await asyncio.sleep(0.05)
    outermost.cancel("chain")
    await asyncio.wait([outermost])
    print(inner.cancelled(), outer.cancelled(), outermost.cancelled())


asyncio.run(main())
