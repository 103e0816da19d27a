# Failures while the group is being cancelled are gathered; cancelled siblings are not failures.
import asyncio


async def fail(name: str, delay: float) -> None:
    await asyncio.sleep(delay)
    raise ValueError(name)


async def fails_when_cancelled() -> None:
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        raise KeyError("while being cancelled") from None


async def main() -> None:
    tasks = []
    try:
        async with asyncio.TaskGroup() as group:
            tasks.append(group.create_task(fail("first", 0.1)))
            tasks.append(group.create_task(fail("never", 0.3)))
            tasks.append(group.create_task(fails_when_cancelled()))
    except ExceptionGroup as errors:
        print(errors.message, sorted(repr(error) for error in errors.exceptions))
    print([task.cancelled() for task in tasks])


asyncio.run(main())
