import io
import os

print("first")
os.write(1, b"second\n")
io.FileIO(1, "w", closefd=False).write(b"past Python\n")
print("third")
