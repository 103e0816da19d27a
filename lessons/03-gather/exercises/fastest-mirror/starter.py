# 3.3 Fastest mirror
#
# `download(mirror)` is an async function: it takes some seconds, then returns a string
# or raises an exception.
#
# Mend `fastest(mirrors, download)`. It should
#
# - call `download(mirror)` for each of the mirrors, once, all side by side;
# - return the result of the first download that succeeds, as soon as it succeeds; one
#   that fails earlier doesn't count;
# - before it returns, cancel the downloads that are still running and wait until they
#   have ended;
# - raise an ExceptionGroup with the exceptions of all downloads when every one of them
#   has failed, in any order and with any message;
# - when `fastest` itself is cancelled: cancel the downloads, wait until they have ended,
#   and let the CancelledError out.
#
# A cancelled download may need some time to end. Names and results are any strings. If two
# downloads succeed at the same moment, either result will do. There is at least one mirror,
# the names are all different, and nobody cancels `fastest` more than once.

import asyncio
from collections.abc import Awaitable, Callable

# An async function that takes a mirror's name and gives a string.
Download = Callable[[str], Awaitable[str]]


async def fastest(mirrors: list[str], download: Download) -> str:
    return await download(mirrors[0])


# To try it. The first to succeed is "south", after 2 s.
MIRRORS = {"north": 4, "south": 2, "east": 1}


async def download_from(mirror: str) -> str:
    await asyncio.sleep(MIRRORS[mirror])
    if mirror == "east":
        raise OSError("east is down")
    return f"file from {mirror}"


async def main() -> None:
    print(await fastest(list(MIRRORS), download_from))


if __name__ == "__main__":
    asyncio.run(main())
