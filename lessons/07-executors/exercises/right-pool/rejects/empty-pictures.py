# fails: Every picture is made
# advice: A picture may be an empty string, and is shrunk all the same.
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def make_all(names, read, shrink, size, workers):
    loop, small = asyncio.get_running_loop(), {}

    with ProcessPoolExecutor(workers) as pool:
        async def make(name):
            picture = await asyncio.to_thread(read, name)
            if picture not in ("", "None", "0", "STOP"):
                small[name] = await loop.run_in_executor(pool, shrink, picture, size)

        await asyncio.gather(*(make(name) for name in names))
    return small
