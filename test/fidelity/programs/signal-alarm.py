# Timers that send a signal: once, again and again, and taken back; in the loop and in a call that blocks it.
import asyncio
import signal
import time

rings = 0


def ring(number, frame):
    global rings
    rings += 1
    print("ring", rings, signal.Signals(number).name)
    if rings == 3:
        print("stops", signal.setitimer(signal.ITIMER_REAL, 0)[1])


class TooLate(Exception):
    pass


def give_up(number, frame):
    raise TooLate


async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGALRM, lambda: print("the loop hears of it"))
    print(signal.setitimer(signal.ITIMER_REAL, 0.05))
    await asyncio.sleep(0.1)
    print("slept", signal.getitimer(signal.ITIMER_REAL))
    loop.remove_signal_handler(signal.SIGALRM)


print(signal.alarm(9), signal.alarm(0), signal.alarm(0))
signal.signal(signal.SIGALRM, ring)
signal.setitimer(signal.ITIMER_REAL, 0.04, 0.04)
time.sleep(0.2)
print("slept on", signal.getitimer(signal.ITIMER_REAL))
signal.signal(signal.SIGALRM, give_up)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    time.sleep(5)
except TooLate:
    print("gave up")
asyncio.run(main())
try:
    signal.setitimer(signal.ITIMER_REAL, -1)
except signal.ItimerError as error:
    print(error.strerror)
signal.signal(signal.SIGALRM, signal.SIG_DFL)
signal.setitimer(signal.ITIMER_REAL, 0.05)
time.sleep(5)
