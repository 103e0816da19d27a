# explained: no-current-loop
# since: 3.14
import asyncio

future = asyncio.Future()
