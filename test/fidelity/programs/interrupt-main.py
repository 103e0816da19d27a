# SIGINT while main waits: main is cancelled, and asyncio.run raises KeyboardInterrupt.
import asyncio
import os
import signal


async def other() -> None:
    try:
        await asyncio.sleep(5)
    finally:
        print("other ends")


async def main() -> None:
    asyncio.create_task(other())
    asyncio.get_running_loop().call_later(0.1, os.kill, os.getpid(), signal.SIGINT)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("main is cancelled", asyncio.current_task().cancelling())
        raise
    finally:
        await asyncio.sleep(0.05)
        print("main ends")


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("KeyboardInterrupt", error.args)
