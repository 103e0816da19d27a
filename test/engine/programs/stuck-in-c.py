import re

print("before")
re.match(r"(a+)+$", "a" * 60 + "b")
