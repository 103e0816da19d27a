def fails():
    raise ValueError("no good")


fails()
