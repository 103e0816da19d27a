# fails: The step in hand comes to its end
# advice: The handler cancels the whole task, and with it the step that is going on. Set a flag and look at it between two steps.
import asyncio
import signal


async def run_steps(step, pause, save):
    loop = asyncio.get_running_loop()
    signals = (signal.SIGINT, signal.SIGTERM)
    me = asyncio.current_task()
    for one in signals:
        loop.add_signal_handler(one, me.cancel)
    count = 0
    try:
        while True:
            await step(count + 1)
            count += 1
            await asyncio.sleep(pause)
    except asyncio.CancelledError:
        me.uncancel()
        await save(count)
        return count
    finally:
        for one in signals:
            loop.remove_signal_handler(one)
