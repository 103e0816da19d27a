# wait_for gives the result, the exception, or TimeoutError; None is no limit; an await that is cut off is cancelled.
import asyncio


async def work(delay: float, fails: bool = False) -> str:
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError as error:
        print("work is cancelled", error.args)
        raise
    if fails:
        raise KeyError("key")
    return "result"


async def main() -> None:
    print(await asyncio.wait_for(work(0.1), 0.2))
    print(await asyncio.wait_for(work(0.1), None))
    for delay, fails in ((0.1, True), (0.5, False)):
        try:
            await asyncio.wait_for(work(delay, fails), 0.2)
        except (KeyError, TimeoutError) as error:
            print(repr(error), repr(error.__cause__))
    print(asyncio.current_task().cancelling())


asyncio.run(main())
