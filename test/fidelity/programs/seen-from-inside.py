# What a program that looks at its surroundings sees: the loop, where things were made, the collector, processors.
import asyncio
import gc
import logging
import os
import sys
import traceback

logging.basicConfig(format="%(message)s", stream=sys.stderr)


def made_at(thing):
    frame = thing._source_traceback[-1]
    return os.path.basename(frame.filename), frame.line


def stack(frames):
    """Innermost first, as far as asyncio keeps it in debug mode wherever it is made."""
    return [frame.name for frame in reversed(frames)][:6], any("asyncio_tutor" in frame.filename for frame in frames)


def called():
    print("called", [frame.name for frame in traceback.extract_stack()])


async def child():
    print("in a task", [frame.name for frame in traceback.extract_stack()])
    traceback.print_stack()
    await asyncio.sleep(0.01)


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 60
    print(repr(loop), type(loop).__name__)
    print(made_at(loop.call_soon(print, "soon")))
    print(made_at(loop.call_later(0.01, print, "later")))
    print(made_at(loop.call_soon_threadsafe(print, "threadsafe")))
    print(stack(loop.create_future()._source_traceback))
    print(stack(asyncio.Future()._source_traceback))
    print(stack(asyncio.gather(asyncio.sleep(0))._source_traceback))
    print(stack(loop.call_at(loop.time() + 60, called)._source_traceback))
    loop.call_soon(called)
    task = asyncio.create_task(child())
    print(made_at(task)[0], any("asyncio_tutor" in frame.filename for frame in task._source_traceback))
    queue = asyncio.Queue(1)
    queue.put_nowait(1)
    loop.call_soon(queue.put_nowait, 2)
    await task

    def touch():
        loop.call_soon(print, "never")

    try:
        await asyncio.to_thread(touch)
    except RuntimeError as error:
        print(error)


loop = asyncio.new_event_loop()
print(loop)
loop.close()
print(loop)
asyncio.run(main(), debug=True)
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled())
