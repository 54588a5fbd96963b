"""A note between the parties holds no CPR number: whose week it is, the week itself tells.

Source:
    Invariant 3.
"""

from virksom.programme.kernel import Refusal, Text
from virksom.programme.kernel.cpr import holds_cpr


class CprTold(Refusal):
    """A note holds what looks like a CPR number; the sentence does not repeat it."""


def without_cpr(note: str) -> str:
    """Return a note as it is.

    Raises:
        CprTold: ten digits of a CPR number's form stand in it.
    """
    if holds_cpr(note):
        raise CprTold(
            Text(
                "Der står noget, der ligner et CPR-nummer. Slet det; ugen siger selv, hvem den "
                "handler om.",
                "Something here looks like a CPR number. Delete it; the week itself says whose "
                "it is.",
            )
        )
    return note
