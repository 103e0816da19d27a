# A callback that raises goes to the exception handler, and the loop goes on.
import asyncio


def fail(text: str) -> None:
    raise ValueError(text)


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print(sorted(context), context["message"].split("(")[0], repr(context["exception"]))
    )
    loop.call_soon(fail, "soon")
    loop.call_later(0.05, fail, "later")
    loop.call_later(0.1, print, "still going")
    await asyncio.sleep(0.15)
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())
    loop.call_soon(fail, "to the log")
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "my own", "extra": 3})


asyncio.run(main())
