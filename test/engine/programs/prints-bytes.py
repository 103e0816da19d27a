import sys

sys.stdout.buffer.write(b"\xff\xfe raw\n")
sys.stdout.flush()
print("wörld 🐍")
print("to stderr", file=sys.stderr)
