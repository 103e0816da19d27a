import re

print("before")
sum(range(1_000_000))
print("still before")
re.match(r"(a+)+$", "a" * 60 + "b")
