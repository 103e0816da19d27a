# A task may cancel itself: it hears of it at its next await.
import asyncio


async def suicidal() -> None:
    asyncio.current_task().cancel("myself")
    print("still running")
    try:
        await asyncio.sleep(0)
        print("never printed")
    finally:
        print("ends")


async def cancels_and_returns() -> str:
    asyncio.current_task().cancel()
    return "returned"


async def main() -> None:
    for function in (suicidal, cancels_and_returns):
        task = asyncio.create_task(function())
        await asyncio.wait([task])
        print(function.__name__, task.cancelled(), None if task.cancelled() else task.result())


asyncio.run(main())
