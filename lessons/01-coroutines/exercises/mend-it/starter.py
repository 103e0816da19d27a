# 1.2 Mend it
#
# This program has three faults. Run it: it ends with a RuntimeError and says that
# something was never awaited. With these two mended, the third shows on the
# timeline: while the water heats, the event loop stands still.
#
# Mend it, so that `await make_coffee(beans, heating)`
#
# - prints "heating" at once and "water boils" after `heating` seconds;
# - then prints "grinding BEANS", where BEANS stands for `beans`;
# - ends one second after that and returns "coffee of BEANS powder";
# - never blocks the event loop and leaves no coroutine without an `await`. It waits by
#   an `await` that lasts, not by looking at the clock again and again.
#
# `heating` may be 0, and `beans` any string.
#
# `make_coffee` stays a coroutine function with the same two arguments. All else in
# this file is yours to change.

import asyncio
import time


async def boil(seconds: float) -> None:
    print("heating")
    time.sleep(seconds)
    print("water boils")


async def grind(beans: str) -> str:
    print("grinding", beans)
    await asyncio.sleep(1)
    return f"{beans} powder"


async def make_coffee(beans: str, heating: float) -> str:
    boil(heating)
    powder = asyncio.run(grind(beans))
    return f"coffee of {powder}"


# To try it. When it is mended, it takes 2 + 1 = 3 s.
async def main() -> None:
    print(await make_coffee("arabica", 2))


if __name__ == "__main__":
    asyncio.run(main())
