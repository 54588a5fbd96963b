"""How far a person supports themself on a day."""

from enum import IntEnum

from virksom.programme.kernel import Text


class State(IntEnum):
    """A day's or a week's state; higher is more self-support.

    Source:
        Rules, section 3: none < unknown < partial < full.
    """

    NONE = 0
    UNKNOWN = 1
    PARTIAL = 2
    FULL = 3

    @property
    def code(self) -> str:
        """The state as it stands in answers for machines: ``none`` … ``full``."""
        return self.name.lower()

    @property
    def self_supporting(self) -> bool:
        """Whether the person supports themself, in part or in full."""
        return self >= State.PARTIAL

    @property
    def text(self) -> Text:
        """The state in words."""
        return _WORDS[self]


_WORDS = {
    State.NONE: Text("ingen", "none"),
    State.UNKNOWN: Text("ukendt", "unknown"),
    State.PARTIAL: Text("delvis", "partial"),
    State.FULL: Text("fuld", "full"),
}


def state_of(code: str) -> State:
    """Return the state a contract calls ``none``, ``partial`` or ``full``."""
    return State[code.upper()]
