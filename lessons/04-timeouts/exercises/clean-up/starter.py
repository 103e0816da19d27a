# 4.3 Clean up
#
# Three async functions are given, and each takes some seconds:
# - `connect()` returns a connection, or raises an exception;
# - `work(connection)` returns a string, or raises an exception;
# - `close(connection)` ends the connection. It returns nothing and never fails.
#
# Write `with_connection(connect, work, close, limit)`. It should
#
# - connect, do the work, close, and return what `work` returned;
# - give `work` at most `limit` seconds. When they are over, cancel it, close, and then
#   raise TimeoutError. `connect` and `close` may take as long as they like;
# - if `work` raises an exception, of any kind: close, and then let it out to the caller
#   (itself, or in an ExceptionGroup);
# - if `with_connection` itself is cancelled during `work`: cancel the work, close, and
#   then end as cancelled;
# - if it is cancelled while `close` is going on: let `close` go on to its end, and then
#   end as cancelled (even if there was a result or another exception);
# - if `connect` fails or is cancelled, there is nothing to close.
#
# `close` is called once for each connection, after the work has ended, is never
# cancelled, and has ended when `with_connection` ends. Cancelled work may need some time
# to end. Nobody cancels `with_connection` more than once.

import asyncio
from collections.abc import Awaitable, Callable

Connect = Callable[[], Awaitable[object]]
Work = Callable[[object], Awaitable[str]]
Close = Callable[[object], Awaitable[None]]


async def with_connection(connect: Connect, work: Work, close: Close, limit: float) -> str:
    connection = await connect()
    result = await work(connection)
    await close(connection)
    return result


# To try it. The work needs 4 s, so with a limit of 2.5 s this should print "closed" at
# 4 s (1 s to connect, 2.5 s of work, 0.5 s to close) and then "out of time".
async def connect_slowly() -> object:
    await asyncio.sleep(1)
    return "connection 1"


async def download(connection: object) -> str:
    await asyncio.sleep(4)
    return f"a file over {connection}"


async def close_slowly(connection: object) -> None:
    await asyncio.sleep(0.5)
    print("closed", connection)


async def main() -> None:
    try:
        print(await with_connection(connect_slowly, download, close_slowly, limit=2.5))
    except TimeoutError:
        print("out of time")


if __name__ == "__main__":
    asyncio.run(main())
