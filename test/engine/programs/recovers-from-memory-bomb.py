held = []
try:
    while True:
        held.append(bytearray(10_000_000))
except MemoryError:
    held.clear()
    print("recovered")
