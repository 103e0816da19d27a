# explained: no-module
import async_timeout

print(async_timeout)
