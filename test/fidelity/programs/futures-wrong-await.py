# Awaiting oneself, awaiting what is no awaitable, yielding nonsense.
# not compared embedded: Python 3.14 words this TypeError in another way.
import asyncio


class Nonsense:
    def __await__(self):
        yield "nonsense"


async def itself() -> None:
    await asyncio.current_task()


async def nonsense() -> None:
    await Nonsense()


async def number() -> None:
    await 3


async def main() -> None:
    for function in (itself, nonsense, number):
        try:
            await asyncio.create_task(function(), name="T")
        except (RuntimeError, TypeError) as error:
            print(type(error).__name__, str(error).split("<")[0])
    for wrong in (3, "text"):
        try:
            asyncio.ensure_future(wrong)
        except TypeError as error:
            print(error)


asyncio.run(main())
