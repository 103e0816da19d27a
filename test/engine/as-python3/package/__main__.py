import sys

print("the package itself", sys.argv, __package__)
