# A task that was woken but has not run yet can still be cancelled.
import asyncio


async def waiter(future: asyncio.Future[str]) -> None:
    try:
        print("got", await future)
    except asyncio.CancelledError:
        print("cancelled, though the future had a result:", future.result())
        raise


async def main() -> None:
    future: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    future.set_result("result")
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), future.cancelled())


asyncio.run(main())
