# python: 3.12+
# The default executor is waited for so long and no longer. Python 3.12 waits to the end.
import asyncio
import time
import warnings


def job():
    time.sleep(0.3)
    print("job ends")


async def main(timeout):
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, job)
    await asyncio.sleep(0)
    start = time.monotonic()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        await loop.shutdown_default_executor(timeout)
    print(timeout, round(time.monotonic() - start, 1), [(w.category.__name__, str(w.message)) for w in caught])
    try:
        await asyncio.to_thread(job)
    except RuntimeError as error:
        print(error)


for timeout in (0.1, 2, None):
    loop = asyncio.new_event_loop()
    loop.run_until_complete(main(timeout))
    loop.close()
    time.sleep(0.5)
