# explained: generator-coroutine
from asyncio import coroutine


@coroutine
def main():
    yield
