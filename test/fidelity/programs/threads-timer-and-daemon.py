# threading.Timer, a daemon thread that is left behind, join with a timeout.
import threading
import time

began = time.monotonic()
timer = threading.Timer(0.2, lambda: print("timer", round(time.monotonic() - began, 1)))
never = threading.Timer(0.1, lambda: print("never"))
timer.start()
never.start()
never.cancel()
sleeper = threading.Thread(target=time.sleep, args=(0.4,), daemon=True)
sleeper.start()
sleeper.join(0.1)
print(sleeper.is_alive(), round(time.monotonic() - began, 1))
timer.join()
print(round(time.monotonic() - began, 1), threading.current_thread().name)
