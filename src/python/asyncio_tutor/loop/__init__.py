"""The event loop: the standard library's own, recorded, on a virtual clock."""
