import asyncio
from collections.abc import Awaitable, Callable, Iterator


class Pool:
    def __init__(self, items: list[str], work: Callable[[str], Awaitable[str]]) -> None:
        self.left: Iterator[str] = iter(items)
        self.work = work
        self.results: dict[str, object] = {}

    async def run_worker(self) -> None:
        for item in self.left:
            self.results[item] = await self.outcome_of(item)

    async def outcome_of(self, item: str) -> object:
        try:
            return await self.work(item)
        except Exception as error:
            return error


async def process_all(items, work, workers):
    pool = Pool(items, work)
    tasks = {asyncio.create_task(pool.run_worker()) for _ in range(min(workers, len(items)))}
    try:
        if tasks:
            await asyncio.wait(tasks)
        return pool.results
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
