# explained: no-module
import uvloop

print(uvloop)
