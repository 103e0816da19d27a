"""The simulated network: sockets between servers and clients of one program, in virtual time."""
