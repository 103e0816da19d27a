# Debug mode: the loop says so, and call_soon from the wrong place would raise.
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    try:
        loop.call_soon(main)
    except TypeError as error:
        print("TypeError:", str(error).split("<")[0])
    await asyncio.sleep(0.05)


asyncio.run(main(), debug=True)
