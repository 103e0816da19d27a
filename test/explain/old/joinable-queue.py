# explained: joinable-queue
from asyncio import JoinableQueue

queue = JoinableQueue()
