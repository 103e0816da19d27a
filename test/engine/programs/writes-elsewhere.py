import os
import tempfile

with tempfile.TemporaryFile() as file:
    kept = os.dup(1)
    os.dup2(file.fileno(), 1)
    os.write(1, b"elsewhere\n")
    os.dup2(kept, 1)
    file.seek(0)
    print("in the file:", file.read())
