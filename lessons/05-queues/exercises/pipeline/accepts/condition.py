import asyncio


async def run_pipeline(names, fetch, parse, store, size):

    class Buf:

        def __init__(self):
            self.items = []
            self.cond = asyncio.Condition()

        async def put(self, x):
            async with self.cond:
                await self.cond.wait_for(lambda: len(self.items) < size)
                self.items.append(x)
                self.cond.notify_all()

        async def get(self):
            async with self.cond:
                await self.cond.wait_for(lambda: self.items)
                x = self.items.pop(0)
                self.cond.notify_all()
                return x
    a, b, out = (Buf(), Buf(), [])

    async def f():
        for n in names:
            await a.put(await fetch(n))

    async def p():
        for _ in names:
            await b.put(await parse(await a.get()))

    async def s():
        for _ in names:
            out.append(await store(await b.get()))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(f())
        tg.create_task(p())
        tg.create_task(s())
    return out
