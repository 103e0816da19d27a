# explained: await-outside
import asyncio


def main():
    return [number async for number in numbers()]


main()
