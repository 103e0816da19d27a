"""The simulated network: servers and clients of one program, in virtual time."""
