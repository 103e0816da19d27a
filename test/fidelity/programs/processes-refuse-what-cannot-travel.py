# What can't be pickled does not reach a process, and what can't be unpickled breaks the pool.
import asyncio
import threading
from concurrent.futures import ProcessPoolExecutor


class Picky(Exception):
    def __init__(self, one: int, other: int) -> None:
        super().__init__(one)


def takes(thing: object) -> object:
    return thing


def gives() -> object:
    return lambda: 1


def fails() -> None:
    raise Picky(1, 2)


def fails_inside() -> None:
    try:
        raise KeyError("inner")
    except KeyError as error:
        raise ValueError("outer") from error


async def main() -> None:
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as pool:
        for call in ((takes, threading.Lock()), (takes, (number for number in range(3))), (lambda: 1,), (gives,)):
            try:
                await loop.run_in_executor(pool, *call)
            except Exception as error:
                print("refused", type(error.__cause__).__name__)
        try:
            await loop.run_in_executor(pool, fails_inside)
        except ValueError as error:
            print(error, type(error.__cause__).__name__, "KeyError: 'inner'" in str(error.__cause__))
        try:
            await loop.run_in_executor(pool, fails)
        except Exception as error:
            print(type(error).__name__, "missing 1 required positional argument" in str(error.__cause__))


if __name__ == "__main__":
    asyncio.run(main())
