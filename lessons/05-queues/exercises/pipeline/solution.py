# A task for each stage and a bounded queue between two of them. `put` waits while the queue is full, which
# is all it takes to slow a quick stage down. The TaskGroup stops the other stages when one of them fails.

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

Stage = Callable[[Any], Awaitable[Any]]

END = object()


async def run_pipeline(names: list[str], fetch: Stage, parse: Stage, store: Stage, size: int) -> list[Any]:
    pages: asyncio.Queue[Any] = asyncio.Queue(size)
    texts: asyncio.Queue[Any] = asyncio.Queue(size)
    stored: list[Any] = []

    async def fetch_all() -> None:
        for name in names:
            await pages.put(await fetch(name))
        await pages.put(END)

    async def parse_all() -> None:
        while (page := await pages.get()) is not END:
            await texts.put(await parse(page))
        await texts.put(END)

    async def store_all() -> None:
        while (text := await texts.get()) is not END:
            stored.append(await store(text))

    async with asyncio.TaskGroup() as group:
        group.create_task(fetch_all())
        group.create_task(parse_all())
        group.create_task(store_all())
    return stored
