"""Runs a program as a run, from its file to its outcome."""
