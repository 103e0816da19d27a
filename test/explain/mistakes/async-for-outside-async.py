# explained: await-outside
import asyncio


def main():
    async for number in numbers():
        print(number)


main()
