"""Threads and processes in virtual time."""
