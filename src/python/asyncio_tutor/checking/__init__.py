"""What the hidden checks of an exercise are written with. See CONTRIBUTING.md."""

from .data import holds
from .declare import check
from .facts import Run
from .lab import Lab
from .services import Blocking, Call, Cpu, Service

__all__ = ["Blocking", "Call", "Cpu", "Lab", "Run", "Service", "check", "holds"]
