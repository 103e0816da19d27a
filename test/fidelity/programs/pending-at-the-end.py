# Tasks that are pending when the interpreter ends: each is cleaned up then, and its module's names are still there.
import asyncio


def log(text):
    print("log:", text)


async def sleeps():
    try:
        await asyncio.sleep(60)
    finally:
        print("the sleeping one cleans up")


async def waits():
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        print("not cancelled")
    finally:
        log("the waiting one cleans up")


async def main(start):
    global kept
    kept = asyncio.create_task(start())
    await asyncio.sleep(0.05)


def run(start):
    loop = asyncio.new_event_loop()
    loop.run_until_complete(main(start))
    loop.close()


run(sleeps)
kept = None
run(waits)
print("end")
