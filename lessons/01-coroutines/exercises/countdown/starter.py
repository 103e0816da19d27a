# 1.3 Countdown
#
# Write `countdown(start)`, a coroutine function. It
#
# - prints `start` at once, then every second the next lower number, each on a line
#   of its own, down to 0. `countdown(3)` prints 3, 2, 1 and 0, at 0, 1, 2 and 3 s;
# - ends as soon as it has printed 0, so it takes `start` seconds. `countdown(0)`
#   prints 0 and ends at once;
# - never blocks the event loop: between two numbers, others have their turn, and it
#   waits by an `await` that lasts, not by looking at the clock again and again.
#
# `start` is a whole number, 0 or more. Nothing is returned.

import asyncio


async def countdown(start: int) -> None:
    print(start)  # your code


# To try it. It should take 3 s, and "DING" comes between 2 and 1.
async def main() -> None:
    asyncio.get_running_loop().call_later(1.5, print, "DING")
    await countdown(3)


if __name__ == "__main__":
    asyncio.run(main())
