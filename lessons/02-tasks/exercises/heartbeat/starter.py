# 2.2 Heartbeat
#
# `job` is an async function without arguments. It takes some seconds and returns a
# string, or raises an exception. `beat` is a plain function without arguments that
# takes no time.
#
# Write `with_heartbeat(job, beat)`. It
#
# - runs `job` once and calls `beat()` every second while it runs: 1 s after the
#   start, 2 s after it, and so on. A job of 3.5 s has three beats, one of 0.5 s none;
# - returns what `job` returned, at the moment when the job ends;
# - lets an exception of `job` out to its caller at once: itself, or in an ExceptionGroup;
# - if it is cancelled itself, cancels the job and lets the CancelledError out.
#
# However it ends, there is no beat after that, and no task of yours is left: what
# you started has ended before `with_heartbeat` does. A cancelled job may need some time
# to end; whether there are beats meanwhile is up to you. The job may take very long.

import asyncio
from collections.abc import Awaitable, Callable


async def with_heartbeat(job: Callable[[], Awaitable[str]], beat: Callable[[], None]) -> str:
    return await job()


# To try it. It should print "beat" at 1, 2 and 3 s, then "report".
async def write_report() -> str:
    await asyncio.sleep(3.5)
    return "report"


async def main() -> None:
    print(await with_heartbeat(write_report, lambda: print("beat")))
    await asyncio.sleep(2)  # any beat now would be one too many


if __name__ == "__main__":
    asyncio.run(main())
