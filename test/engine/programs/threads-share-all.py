# What threads share, wait for and have for themselves. Each line is the same under CPython.
import asyncio
import concurrent.futures
import queue
import threading
import time

count = 0
own = threading.local()
main_ident = threading.get_ident()


def add(times):
    global count
    for _ in range(times):
        seen = count
        time.sleep(0.01)
        count = seen + 1


def produce(items, simple):
    for number in range(3):
        items.put(number)
        time.sleep(0.02)
    items.put(None)
    simple.put("all put")


def consume(items, simple, loop):
    taken = []
    while (item := items.get()) is not None:
        taken.append(item)
    answer = asyncio.run_coroutine_threadsafe(asyncio.sleep(0.05, "from the loop"), loop).result()
    return taken, simple.get(), answer


def show_own(start):
    own.name = threading.current_thread().name
    start.wait()
    is_other = threading.get_ident() not in (main_ident, idents.get(own.name))
    idents[own.name] = threading.get_ident()
    names.append((own.name, is_other))


idents, names = {}, []


async def main():
    await asyncio.gather(asyncio.to_thread(add, 10), asyncio.to_thread(add, 10))
    print("lost updates:", 20 - count)
    items, simple = queue.Queue(1), queue.SimpleQueue()
    producer = threading.Thread(target=produce, args=(items, simple))
    producer.start()
    print(await asyncio.to_thread(consume, items, simple, asyncio.get_running_loop()))
    producer.join()


asyncio.run(main())
start = threading.Event()
threads = [threading.Thread(target=show_own, args=(start,), name=name) for name in "ab"]
for thread in threads:
    thread.start()
print(threading.active_count(), [thread.name for thread in threading.enumerate()], hasattr(own, "name"))
threading.Timer(0.1, start.set).start()
for thread in threads:
    thread.join()
print(sorted(names), len(set(idents.values())), [thread.is_alive() for thread in threads])

condition, ready = threading.Condition(), []


def wait_for_it():
    with condition:
        condition.wait_for(lambda: ready)
        print("ready", ready)


waiter = threading.Thread(target=wait_for_it)
waiter.start()
with condition:
    ready.append(1)
    condition.notify()
waiter.join()

with concurrent.futures.ThreadPoolExecutor(2) as pool:
    futures = [pool.submit(time.sleep, seconds) for seconds in (0.3, 0.1, 0.25)]
    done, waiting = concurrent.futures.wait(futures, return_when=concurrent.futures.FIRST_COMPLETED)
    print(len(done), len(waiting), [futures.index(future) for future in concurrent.futures.as_completed(futures)])


def fail():
    raise ValueError("out of a thread")


threading.excepthook = lambda told: print(
    "told", told.exc_value, "of", told.thread.name, threading.current_thread().name
)
failing = threading.Thread(target=fail, name="failing")
failing.start()
failing.join()


def for_ever():
    try:
        while True:
            time.sleep(1)
    finally:
        print("never printed")


threading.Thread(target=for_ever, daemon=True).start()
print("end")
