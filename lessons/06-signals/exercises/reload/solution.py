# A task of its own waits for the signal and loads. A request takes the configuration once, at its beginning.

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
    changed = asyncio.Event()

    async def reload() -> None:
        nonlocal current
        while True:
            await changed.wait()
            changed.clear()
            try:
                current = await load()
            except Exception as error:
                print("the configuration stays as it is:", error)

    loop.add_signal_handler(signal.SIGHUP, changed.set)
    try:
        current = await load()
        reloading = asyncio.create_task(reload())
        try:
            answers: list[str] = []
            while (request := await queue.get()) is not None:
                config = current
                found = await look_up(request, config)
                answers.append(await render(found, config))
            return answers
        finally:
            reloading.cancel()
            await asyncio.gather(reloading, return_exceptions=True)
    finally:
        loop.remove_signal_handler(signal.SIGHUP)
