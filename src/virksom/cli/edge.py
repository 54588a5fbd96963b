"""What is read once at the edge and passed down, and what a command gives back."""

from dataclasses import dataclass
from datetime import datetime

from virksom.programme.kernel import Refusal


class Interrupted(Refusal):
    """Whoever asked broke off in the midst of it; says what stays and how to go on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """The world as it was when the command began.

    Args:
        now: the moment, with offset.
        language: ``da`` or ``en``.
        width: signs on a line.
        terminal: whether the answer goes to a terminal, so that it may be coloured.
    """

    now: datetime
    language: str = "da"
    width: int = 100
    terminal: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """What a command answers.

    Args:
        text: what goes to standard output, line end included; "" for nothing.
        code: 0 fine, 1 findings at level error.
    """

    text: str
    code: int = 0
