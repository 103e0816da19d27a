def down(n):
    return down(n + 1)


try:
    down(0)
except RecursionError as error:
    print(error)

nested = []
for _ in range(100_000):
    nested = [nested]
try:
    repr(nested)
except RecursionError:
    pass
print("still here")
