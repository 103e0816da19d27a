# explained: no-module
import aiohttp

print(aiohttp)
