# explained: windows-only
import asyncio

loop = asyncio.ProactorEventLoop()
