# 6.3 Reload
#
# A server answers requests by its configuration. SIGHUP tells it that the configuration
# has changed. Write `serve(queue, load, look_up, render)`. `queue` is an `asyncio.Queue`
# of requests that others fill: any strings, until None in it means that no more will come.
# The other three are coroutine functions. `serve`
#
# - first awaits `load()`, which returns the configuration (a dict), and then handles the
#   requests, one after the other, in their order: `found = await look_up(request, config)`,
#   then `await render(found, config)`, whose result is the answer;
# - at SIGHUP calls `load()` again. While that goes on, requests are handled as before, with
#   the configuration that it has. As soon as it is loaded, it is in force for every request
#   that begins from then on; one that is already being handled is rendered with the same
#   configuration with which it was looked up;
# - keeps the configuration that it has when `load()` raises (only the first time the
#   exception comes out);
# - when SIGHUP comes again while a configuration is being loaded, sees to it that in the
#   end the one that was loaded last is in force: the one whose `load()` began after the
#   last signal;
# - returns the list of answers when None has come. No request is lost or handled twice. It
#   leaves no task (a `load()` that is still going on may be cancelled), and no signal
#   handler of its own, behind.
#
# No SIGHUP comes before the first `load()` has ended. A new configuration takes the place
# of the old one: they may have different keys.

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

Config = dict[str, Any]


async def serve(
    queue: asyncio.Queue,
    load: Callable[[], Awaitable[Config]],
    look_up: Callable[[str, Config], Awaitable[str]],
    render: Callable[[str, Config], Awaitable[str]],
) -> list[str]:
    config = await load()
    answers: list[str] = []
    while (request := await queue.get()) is not None:
        found = await look_up(request, config)
        answers.append(await render(found, config))
    return answers


# To try it: start it with `trace` and `--signal SIGHUP@2.5`. Then "one" is answered in
# English, "two" too (it had begun before the new configuration was there), and "three"
# in French.
greetings = iter(["hello", "bonjour"])


async def load_file() -> Config:
    await asyncio.sleep(0.75)
    return {"greeting": next(greetings)}


async def find(request: str, config: Config) -> str:
    await asyncio.sleep(1)
    return f"{config['greeting']} {request}"


async def write(found: str, config: Config) -> str:
    await asyncio.sleep(0.5)
    return f"{found} ({config['greeting']})"


async def main() -> None:
    queue: asyncio.Queue = asyncio.Queue()
    for request in ("one", "two", "three", None):
        queue.put_nowait(request)
    print(await serve(queue, load_file, find, write))


if __name__ == "__main__":
    asyncio.run(main())
