"""What the hidden checks of an exercise are written with. See CONTRIBUTING.md."""

from .declare import check
from .lab import Lab

__all__ = ["Lab", "check"]
