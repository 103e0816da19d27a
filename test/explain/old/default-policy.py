# explained: policies
# since: 3.14
# only warned of
import asyncio

asyncio.DefaultEventLoopPolicy()
