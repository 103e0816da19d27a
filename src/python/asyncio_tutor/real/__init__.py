"""Real time: the same recorder on the standard library's own loop, with real threads, signals, sockets and processes."""
