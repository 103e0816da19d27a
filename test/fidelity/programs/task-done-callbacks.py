# Done callbacks: in order, in their own turn; one that raises does not stop the next.
import asyncio


def fail(task: "asyncio.Task[str]") -> None:
    raise ValueError("in a callback")


async def work() -> str:
    print("work")
    return "result"


async def main() -> None:
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print("handler:", context["exception"]))
    task = asyncio.create_task(work())
    task.add_done_callback(lambda task: print("first", task.result()))
    task.add_done_callback(fail)
    task.add_done_callback(lambda task: print("third"))
    print(await task)
    await asyncio.sleep(0)
    print("next turn")


asyncio.run(main())
