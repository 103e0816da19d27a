# explained: child-watcher
# since: 3.14
import asyncio

asyncio.get_child_watcher()
