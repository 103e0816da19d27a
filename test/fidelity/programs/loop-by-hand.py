# new_event_loop, run_until_complete, run_forever and stop, close.
import asyncio


async def answer() -> int:
    await asyncio.sleep(0.05)
    return 42


loop = asyncio.new_event_loop()
print(loop.run_until_complete(answer()))
future = loop.create_future()
loop.call_later(0.05, future.set_result, "future")
print(loop.run_until_complete(future))
loop.call_later(0.1, loop.stop)
loop.call_later(0.05, print, "before stop")
loop.call_later(0.3, print, "after stop: never")
loop.run_forever()
print("stopped", loop.is_running())
loop.call_soon(print, "one more turn")
loop.call_soon(loop.stop)
loop.run_forever()
loop.run_until_complete(loop.shutdown_asyncgens())
loop.run_until_complete(loop.shutdown_default_executor())
loop.close()
print(loop.is_closed())
try:
    loop.call_soon(print)
except RuntimeError as error:
    print(error)
