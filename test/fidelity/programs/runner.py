# One Runner runs several coroutines on one loop and in one context.
import asyncio
import contextvars

count: contextvars.ContextVar[int] = contextvars.ContextVar("count", default=0)


async def step() -> int:
    count.set(count.get() + 1)
    return count.get()


async def slow(name: str) -> str:
    await asyncio.sleep(0.1)
    return name


with asyncio.Runner() as runner:
    loop = runner.get_loop()
    print(runner.run(step()), runner.run(step()), runner.run(slow("slow")))
    task = loop.create_task(slow("left over"))
    print(runner.get_loop() is loop, loop.is_running(), task.done())
print(loop.is_closed(), task.cancelled())
try:
    runner.run(step())
except RuntimeError as error:
    print(error)
