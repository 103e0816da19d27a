# asyncio.run inside a loop, with no coroutine, and twice in a row.
# not compared embedded: Python 3.14 raises TypeError here, older ones ValueError.
import asyncio


async def value() -> str:
    return "value"


async def main() -> None:
    coroutine = value()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()


asyncio.run(main())
for wrong in (value, 3):
    try:
        asyncio.run(wrong)
    except ValueError as error:
        print(type(error).__name__, str(error).split(",")[0])
    except TypeError as error:
        print("TypeError")
print(asyncio.run(value()), asyncio.run(value()))
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
