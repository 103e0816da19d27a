# 2.1 Both at once
#
# `first` and `second` are async functions without arguments. Each takes some
# seconds and returns a string, any string; neither of them fails. They may end at the
# same moment.
#
# Write `both(first, second)`. It
#
# - calls each of the two once and runs them side by side: both begin at once, and
#   `both` takes as long as the longer one, whichever that is;
# - returns their results as a pair, `(result of first, result of second)`, in this
#   order also when `second` ends first;
# - leaves no task behind.

import asyncio
from collections.abc import Awaitable, Callable

# An async function that takes nothing and gives a string.
Job = Callable[[], Awaitable[str]]


async def both(first: Job, second: Job) -> tuple[str, str]:
    return await first(), await second()


# To try it. This takes 3 + 1 = 4 s; side by side it takes 3 s.
async def bake() -> str:
    await asyncio.sleep(3)
    return "bread"


async def brew() -> str:
    await asyncio.sleep(1)
    return "tea"


async def main() -> None:
    print(await both(bake, brew))


if __name__ == "__main__":
    asyncio.run(main())
