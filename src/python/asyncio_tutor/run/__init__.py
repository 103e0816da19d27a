"""One run: its clock, its record, and what acts in it at a moment."""
