# fails: After two signals the last configuration is in force
# advice: Each signal starts a load of its own, and whichever ends last wins, though it may have begun first.
import asyncio
import signal
from collections.abc import Awaitable, Callable
from typing import Any

Config = dict[str, Any]


async def serve(
    queue: asyncio.Queue,
    load: Callable[[], Awaitable[Config]],
    look_up: Callable[[str, Config], Awaitable[str]],
    render: Callable[[str, Config], Awaitable[str]],
) -> list[str]:
    loop = asyncio.get_running_loop()

    loads = set()

    async def reload() -> None:
        nonlocal current
        try:
            current = await load()
        except Exception as error:
            print("the configuration stays as it is:", error)

    loop.add_signal_handler(signal.SIGHUP, lambda: loads.add(asyncio.create_task(reload())))
    try:
        current = await load()
        try:
            answers: list[str] = []
            while (request := await queue.get()) is not None:
                config = current
                found = await look_up(request, config)
                answers.append(await render(found, config))
            return answers
        finally:
            for task in loads:
                task.cancel()
            await asyncio.gather(*loads, return_exceptions=True)
    finally:
        loop.remove_signal_handler(signal.SIGHUP)
