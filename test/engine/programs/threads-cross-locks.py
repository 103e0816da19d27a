import threading
import time


class Account:
    def __init__(self) -> None:
        self.lock = threading.RLock()

    def move_to(self, other: "Account") -> None:
        with self.lock:
            time.sleep(0.1)
            with other.lock:
                print("never")


first, second = threading.Lock(), threading.Lock()


def cross(one: threading.Lock, other: threading.Lock) -> None:
    with one:
        time.sleep(0.1)
        with other:
            print("never")


def take_twice() -> None:
    own = threading.Lock()
    with own, own:
        print("never")


here, there = Account(), Account()
calls = {
    "a": lambda: cross(first, second),
    "b": lambda: cross(second, first),
    "c": take_twice,
    "d": threading.Event().wait,
    "e": lambda: here.move_to(there),
    "f": lambda: there.move_to(here),
}
threads = [threading.Thread(target=call, name=name) for name, call in calls.items()]
for thread in threads:
    thread.start()
time.sleep(0.2)
first.acquire()
