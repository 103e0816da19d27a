"""The machine under the program: calls in threads and processes, in virtual time."""
