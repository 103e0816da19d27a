# explained: child-watcher
# since: 3.14
from asyncio import SafeChildWatcher

watcher = SafeChildWatcher()
