"""What the contract says, clause by clause, in our own words."""

from dataclasses import dataclass

from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One numbered clause.

    Args:
        number: such as ``4.3``; unique in the contract.
        section: the section of the source it is drawn from, as headed there.
        title: a few words.
        text: what it says, in our own words.
        modelled: whether a term or a rule rests on it; False means it is told, not computed.
    """

    number: str
    section: str
    title: Text
    text: Text
    modelled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguity:
    """A place where the source can be read in more than one way.

    Args:
        number: counted from 1, in the order they were found.
        clause: the clause concerned.
        question: what is open.
        reading: how it is read here.
        switches: the switches that turn it; empty when no answer hangs on the choice,
            or when every reading is shown side by side.
    """

    number: int
    clause: str
    question: Text
    reading: Text
    switches: tuple[str, ...]
