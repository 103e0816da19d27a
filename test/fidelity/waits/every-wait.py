"""Tasks that wait in every way that we know. Prints how each is told: as a dict, and as the JSON text written by hand.

A sleep is told as the one that began last, since waits are meant to be told at the moment at which they begin.
"""

import asyncio
import json
import types
from collections.abc import Coroutine
from typing import Any

from asyncio_tutor.install.virtual import install
from asyncio_tutor.loop.tasks import TutorTask
from asyncio_tutor.world.assemble import WholeSession
from asyncio_tutor.world.current import current, enter


async def turn() -> None:
    while True:
        await asyncio.sleep(0)


async def sleep(seconds: float) -> None:
    await asyncio.sleep(seconds)


async def holds(lock: asyncio.Lock | asyncio.Semaphore) -> None:
    async with lock:
        await asyncio.Event().wait()


async def notified(condition: asyncio.Condition) -> None:
    async with condition:
        await condition.wait()


async def group() -> None:
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(sleep(70), name='a "quoted" name')


async def completed() -> None:
    for one in asyncio.as_completed([sleep(80)]):
        await one


async def serves() -> None:
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 8888)
    await server.serve_forever()


async def process() -> None:
    """No process at all: virtual time has none."""
    transport: Any = types.SimpleNamespace(get_pid=lambda: 1, _wait=asyncio.Event().wait)
    protocol: Any = types.SimpleNamespace(stdin=None, stdout=None, stderr=None)
    await asyncio.subprocess.Process(transport, protocol, asyncio.get_running_loop()).wait()


async def awaits(awaitable: Any) -> None:
    await awaitable


def job() -> None:
    import time

    time.sleep(60)


async def ways() -> list[Coroutine[Any, Any, object]]:
    queue: asyncio.Queue[int] = asyncio.Queue(1)
    queue.put_nowait(1)
    lock, semaphore = asyncio.Lock(), asyncio.Semaphore(1)
    loop = asyncio.get_running_loop()
    return [
        turn(),
        sleep(60),
        sleep(float("inf")),
        asyncio.Queue[int]().get(),
        queue.put(2),
        queue.join(),
        *(holds(lock), holds(lock), holds(semaphore), holds(semaphore)),
        asyncio.Event().wait(),
        notified(asyncio.Condition()),
        asyncio.Barrier(2).wait(),
        asyncio.wait([asyncio.create_task(sleep(50))]),
        group(),
        completed(),
        serves(),
        process(),
        awaits(asyncio.create_task(sleep(40))),
        awaits(loop.run_in_executor(None, job)),
        awaits(asyncio.gather(sleep(20), sleep(30))),
        awaits(asyncio.shield(asyncio.create_task(sleep(10)))),
        awaits(loop.create_future()),
    ]


async def main() -> None:
    tasks = [asyncio.create_task(way) for way in await ways()]
    await asyncio.sleep(1)
    waits = current().waits
    told = [task for task in asyncio.all_tasks() if isinstance(task, TutorTask) and task is not asyncio.current_task()]
    for task in sorted(told, key=lambda task: task.number or 0):
        print(json.dumps({"explained": waits.explain(task), "text": waits.text(task)}), flush=True)
    for task in tasks:
        task.cancel()


install()
enter(WholeSession(lambda events: None))
asyncio.run(main())
