# concurrent.futures used directly: map, wait, as_completed, callbacks, cancel.
import concurrent.futures as futures
import time


def work(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


began = time.monotonic()
with futures.ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(work, [0.3, 0.1, 0.2])), round(time.monotonic() - began, 1))
    jobs = [pool.submit(work, seconds) for seconds in (0.3, 0.1, 0.1)]
    done, pending = futures.wait(jobs, return_when=futures.FIRST_COMPLETED)
    print(len(done), len(pending))
    print([job.result() for job in futures.as_completed(jobs)])
    slow = [pool.submit(work, 0.2) for _ in range(3)]
    time.sleep(0.05)
    print(slow[2].cancel(), slow[2].cancelled())
    slow[0].add_done_callback(lambda job: print("callback", job.result()))
    try:
        slow[0].result(timeout=0.05)
    except TimeoutError:
        print("not yet")
print(round(time.monotonic() - began, 1))
