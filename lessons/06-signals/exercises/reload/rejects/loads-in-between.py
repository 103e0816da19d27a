# fails: No request waits for a reload, and none is lost
# advice: The loop of requests itself loads the configuration, and all requests wait meanwhile. Load in a task of its own.
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
        await asyncio.sleep(0)

    loop.add_signal_handler(signal.SIGHUP, changed.set)
    try:
        current = await load()
        reloading = asyncio.create_task(reload())
        try:
            answers: list[str] = []
            while (request := await queue.get()) is not None:
                if changed.is_set():
                    changed.clear()
                    current = await load()
                config = current
                found = await look_up(request, config)
                answers.append(await render(found, config))
            return answers
        finally:
            reloading.cancel()
            await asyncio.gather(reloading, return_exceptions=True)
    finally:
        loop.remove_signal_handler(signal.SIGHUP)
