import asyncio, sys


async def countdown(start):
    loop = asyncio.get_running_loop()
    done = loop.create_future()

    def tick(n):
        sys.stdout.write(f'{n}\n')
        if n:
            loop.call_later(1, tick, n - 1)
        else:
            done.set_result(None)
    tick(start)
    await done
