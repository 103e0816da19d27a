# python: 3.12+
# A limit of zero or less: what is done counts, what is not is cancelled.
import asyncio


async def immediate() -> str:
    return "immediate"


async def later() -> str:
    await asyncio.sleep(0.1)
    return "later"


async def main() -> None:
    done = asyncio.get_running_loop().create_future()
    done.set_result("done")
    print(await asyncio.wait_for(done, 0))
    for awaitable, limit in (
        (immediate(), 0),
        (later(), 0),
        (later(), -1),
        (asyncio.get_running_loop().create_future(), 0),
    ):
        try:
            print(await asyncio.wait_for(awaitable, limit))
        except TimeoutError as error:
            print("TimeoutError", error.args)


asyncio.run(main())
