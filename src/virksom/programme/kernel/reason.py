"""Why an answer is what it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """One ground of an answer.

    Args:
        code: what the ground is; the sentence for it is found by this code.
        clause: number of the contract clause it rests on.
        facts: ids of the facts it rests on, in the order of the log; empty when none.
    """

    code: str
    clause: str
    facts: tuple[str, ...] = ()
