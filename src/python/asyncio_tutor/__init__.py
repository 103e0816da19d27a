"""The Python side of asyncio-tutor: an instrumented event loop on a virtual clock."""
