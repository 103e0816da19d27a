"""Whether an answer reaches into what judges it."""
