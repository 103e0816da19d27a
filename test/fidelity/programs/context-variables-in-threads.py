# to_thread carries the context over, run_in_executor does not; neither brings changes back.
import asyncio
import contextvars

name: contextvars.ContextVar[str] = contextvars.ContextVar("name", default="default")


def look() -> str:
    seen = name.get()
    name.set("from the thread")
    return seen


async def main() -> None:
    name.set("main")
    print(await asyncio.to_thread(look), name.get())
    print(await asyncio.get_running_loop().run_in_executor(None, look), name.get())


asyncio.run(main())
