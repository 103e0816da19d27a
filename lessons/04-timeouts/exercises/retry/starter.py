# 4.2 Retry
#
# `call` is an async function without arguments: it takes some seconds, then returns a
# string or raises an exception.
#
# Write `retry(call, tries, pause, limit)`. It should
#
# - await `call()`, and return what it returns as soon as it succeeds;
# - when it raises an exception, sleep `pause` seconds and call again. After the second
#   failure sleep 2 * pause seconds, after the third one 4 * pause: each pause is
#   twice as long as the one before;
# - call at most `tries` times. When the last of these calls fails, let its exception
#   out (itself, not in a group) at once, with no pause after it;
# - take at most `limit` seconds, calls and pauses together. At that moment cancel
#   what is going on, a call or a pause, and raise TimeoutError;
# - when `retry` itself is cancelled: cancel what is going on and end as cancelled.
#
# However it ends, no call is still going on then (a cancelled one may need some time to
# end). A TimeoutError that `call` itself raises is a failure like any other, and so is an
# ExceptionGroup. `tries` is at least 1, `pause` may be 0, and what `call` returns may be
# any string. Nobody cancels `retry` more than once.

import asyncio
from collections.abc import Awaitable, Callable


async def retry(call: Callable[[], Awaitable[str]], tries: int, pause: float, limit: float) -> str:
    return await call()


# To try it. The server is busy twice, so this should print "hello" at 4.5 s: three
# calls of 0.5 s each, a pause of 1 s and one of 2 s.
answers = [OSError("busy"), OSError("still busy"), "hello"]


async def ask_server() -> str:
    await asyncio.sleep(0.5)
    answer = answers.pop(0)
    if isinstance(answer, OSError):
        raise answer
    return answer


async def main() -> None:
    try:
        print(await retry(ask_server, tries=4, pause=1, limit=10))
    except OSError as error:
        print("failed:", error)


if __name__ == "__main__":
    asyncio.run(main())
