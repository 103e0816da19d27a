# A shielded task that fails after its waiter was cancelled: the loop's exception handler is told.
# not compared embedded: Python 3.14 tells the exception handler of a shielded future in another way.
import asyncio


async def fail() -> None:
    await asyncio.sleep(0.2)
    raise ValueError("nobody heard this")


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context.get("exception"))))
    waiting = asyncio.create_task(asyncio.wait_for(asyncio.shield(fail()), 0.1))
    try:
        await waiting
    except TimeoutError:
        print("timed out")
    await asyncio.sleep(0.3)


asyncio.run(main())
