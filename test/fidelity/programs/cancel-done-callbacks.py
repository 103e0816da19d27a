# Done callbacks of a cancelled task run a turn later, in order.
import asyncio


async def main() -> None:
    task = asyncio.create_task(asyncio.sleep(5), name="sleeper")
    for number in range(3):
        task.add_done_callback(lambda task, number=number: print("callback", number, task.cancelled()))
    removed = print
    task.add_done_callback(removed)
    print(task.remove_done_callback(removed))
    await asyncio.sleep(0.05)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("awaited")
    await asyncio.sleep(0)


asyncio.run(main())
