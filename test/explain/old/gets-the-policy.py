# explained: policies
# since: 3.14
# only warned of
import asyncio

asyncio.get_event_loop_policy()
