# fails: A failure is shown, and the others go on
# advice: When one coroutine of a TaskGroup raises, the others are cancelled. Catch the exception, show it, and let the others go on.
import asyncio


async def show_all(names, fetch, show):

    async def one(name):
        try:
            show(name, await fetch(name))
        except Exception as e:
            show(name, e)
            raise
    try:
        async with asyncio.TaskGroup() as tg:
            for n in names:
                tg.create_task(one(n))
    except* Exception:
        pass
