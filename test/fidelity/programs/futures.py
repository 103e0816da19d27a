# A future by hand: result, exception, callbacks, and what it says too early or too late.
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    future: asyncio.Future[str] = loop.create_future()
    for ask in (future.result, future.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print("InvalidStateError", error)
    future.add_done_callback(lambda done: print("callback", done.result()))
    loop.call_later(0.05, future.set_result, "value")
    print(await future, await future, future.done())
    try:
        future.set_result("again")
    except asyncio.InvalidStateError as error:
        print("InvalidStateError", error)
    future.add_done_callback(lambda done: print("late callback"))
    print("added")
    failing: asyncio.Future[str] = loop.create_future()
    failing.set_exception(ValueError)
    try:
        await failing
    except ValueError as error:
        print(repr(error), repr(failing.exception()))
    try:
        loop.create_future().set_exception(StopIteration())
    except TypeError as error:
        print("TypeError", error)
    print(future.cancel(), loop.create_future().cancel("why"))


asyncio.run(main())
