import os
import sys

print("first")
sys.stdout.flush()
os.write(1, b"second\n")
