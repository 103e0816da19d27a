"""Puts Python on the tutor's machine: what is replaced so that a run is recorded."""
