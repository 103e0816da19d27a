# A task has a copy of the context of its making; callbacks run in the context they were given.
import asyncio
import contextvars

user: contextvars.ContextVar[str] = contextvars.ContextVar("user", default="nobody")


async def child(name: str) -> str:
    before = user.get()
    user.set(name)
    await asyncio.sleep(0.05)
    return f"{before}->{user.get()}"


async def main() -> None:
    loop = asyncio.get_running_loop()
    user.set("main")
    tasks = [asyncio.create_task(child(name)) for name in "ab"]
    user.set("main later")
    print(await asyncio.gather(*tasks), user.get())
    print(await child("same task"), user.get())
    context = contextvars.copy_context()
    context.run(user.set, "given")
    print(await asyncio.create_task(child("c"), context=context), context[user])
    loop.call_soon(lambda: print("callback", user.get()), context=context)
    loop.call_later(0, lambda: print("timer", user.get()))
    user.set("last")
    await asyncio.sleep(0.05)


asyncio.run(main())
