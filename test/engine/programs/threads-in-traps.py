# Where stacks that are switched could fall. Each line is the same under CPython.
import asyncio
import functools
import gc
import threading
import time


def pause(value=None):
    time.sleep(0.01)
    return value


class Pausing:
    """Each way into it switches."""

    def __repr__(self):
        return pause("shown")

    def __eq__(self, other):
        return pause(True)

    def __hash__(self):
        return pause(1)

    def __len__(self):
        return pause(2)

    def __iter__(self):
        return pause(iter([1]))

    def __enter__(self):
        return pause(self)

    def __exit__(self, *_):
        pause()

    @property
    def value(self):
        return pause("value")


def numbers():
    for number in range(3):
        yield pause(number)


def from_c():
    pausing = Pausing()
    with pausing:
        print(
            sorted([3, 1, 2], key=pause),
            list(map(pause, [1, 2])),
            functools.reduce(lambda a, b: pause(a + b), [1, 2, 3]),
        )
        print(any(pause(x) == 9 for x in range(3)), sum(numbers()), bytes(numbers()), ",".join(map(str, numbers())))
        print([pausing], {pausing: 1}[Pausing()], pausing in [1], len(pausing), [*pausing], pausing.value)


def nested(depth):
    inner = []
    for _ in range(depth):
        inner = [inner]
    return inner


def deep():
    try:
        repr(nested(8_000))
    except RecursionError:
        pass
    print("survived")


def without_loop():
    for find in (asyncio.get_running_loop, asyncio.get_event_loop):
        try:
            find()
        except RuntimeError:
            print("no loop")
    print(asyncio._get_running_loop())


def litter():
    gc.enable()
    for _ in range(200):
        for _ in range(50):
            ring = []
            ring.append(ring)
        pause()


async def main():
    await asyncio.to_thread(without_loop)


threading.Thread(target=time.sleep, args=(1_000,), daemon=True).start()
for target in (from_c, deep, without_loop):
    thread = threading.Thread(target=target)
    thread.start()
    thread.join()
deep()
asyncio.run(main())
threads = [threading.Thread(target=litter) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("end")
