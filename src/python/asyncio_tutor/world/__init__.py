"""All that plays a part in a run, put together, and the run that goes on now."""
