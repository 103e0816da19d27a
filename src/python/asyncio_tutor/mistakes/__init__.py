"""Mistakes that the program's text lets suspect, and its run proves."""
