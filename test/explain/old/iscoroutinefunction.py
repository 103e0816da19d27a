# explained: is-coroutine-function
# since: 3.14
# only warned of
import asyncio


async def main():
    pass


print(asyncio.iscoroutinefunction(main))
