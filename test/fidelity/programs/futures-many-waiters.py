# Many tasks wait for one future: woken in the order of waiting; one of them is cancelled, and takes the future with it.
import asyncio


async def waiter(name: str, future: "asyncio.Future[str]") -> None:
    try:
        print(name, await future)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main() -> None:
    loop = asyncio.get_running_loop()
    for cancels in (False, True):
        future: asyncio.Future[str] = loop.create_future()
        tasks = [asyncio.create_task(waiter(name, future)) for name in "abc"]
        await asyncio.sleep(0.05)
        if cancels:
            tasks[1].cancel()
        else:
            future.set_result("result")
        print([repr(result) for result in await asyncio.gather(*tasks, return_exceptions=True)])


asyncio.run(main())
