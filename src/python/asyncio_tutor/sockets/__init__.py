"""Python's `socket` on the simulated network."""
