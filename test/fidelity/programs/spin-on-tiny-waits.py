# Rounds of waits that take next to nothing: time passes meanwhile, and whoever waits for that gets there.
import asyncio
import time

SECONDS = 0.3


async def tiny_sleeps(until):
    while time.monotonic() < until:
        await asyncio.sleep(1e-9)


async def tinier_sleeps(until):
    while time.monotonic() < until:
        await asyncio.sleep(1e-16)


async def timers_of_zero(until):
    loop = asyncio.get_running_loop()
    done = loop.create_future()

    def again():
        if time.monotonic() < until:
            loop.call_later(0, again)
        else:
            done.set_result(None)

    again()
    await done


async def tiny_timeouts(until):
    while time.monotonic() < until:
        try:
            await asyncio.wait_for(asyncio.Event().wait(), 1e-9)
        except TimeoutError:
            pass


async def new_tasks(until):
    while time.monotonic() < until:
        await asyncio.create_task(asyncio.sleep(0))


async def ping_pong(until):
    flag = []
    asyncio.get_running_loop().call_later(until - time.monotonic(), flag.append, True)

    async def pass_on(take, give):
        while not flag:
            await take.get()
            give.put_nowait(None)

    here, there = asyncio.Queue(), asyncio.Queue()
    here.put_nowait(None)
    players = asyncio.create_task(pass_on(here, there)), asyncio.create_task(pass_on(there, here))
    _, left = await asyncio.wait(players, return_when=asyncio.FIRST_COMPLETED)
    for player in left:
        player.cancel()


async def main():
    for spin in (tiny_sleeps, tinier_sleeps, timers_of_zero, tiny_timeouts, new_tasks, ping_pong):
        start = time.monotonic()
        await spin(start + SECONDS)
        print(spin.__name__, SECONDS <= round(time.monotonic() - start, 3) < 2 * SECONDS)


asyncio.run(main())
