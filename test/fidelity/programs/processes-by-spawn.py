# By `spawn` a process imports the program: it knows what the file says, not what the program has done since.
import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

print("imports", __name__, flush=True)
words = ["file"]


class Box:
    def __init__(self, content: object) -> None:
        self.content = content

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Box) and self.content == other.content


def job(box: Box) -> tuple[str, list[str], Box, str]:
    words.append("job")
    return __name__, words, Box([box]), multiprocessing.current_process().name


async def main() -> None:
    words.append("main")
    loop = asyncio.get_running_loop()
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as pool:
        for _ in range(2):
            name, seen, box, process = await loop.run_in_executor(pool, job, Box(7))
            print(name, seen, type(box) is Box, box == Box([Box(7)]), process)
    with ProcessPoolExecutor(1, mp_context=spawn, max_tasks_per_child=2) as pool:
        print([(await loop.run_in_executor(pool, job, Box(7)))[1] for _ in range(3)])
    print(words)


if __name__ == "__main__":
    asyncio.run(main())
