import sys

from . import helper
from .inner import deep

print(sys.argv, __name__, __file__, __spec__.name, __package__, helper.VALUE, deep.__name__, sys.path[0])
