import sys

name = input("name? ")
print("hello", name)
for line in sys.stdin:
    print("got", ascii(line))
print("end")
