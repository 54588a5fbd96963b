"""Where persons stand in a cohort, found by their ids.

Source:
    Rules, section 6: a correction is of the persons that it names.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from virksom.programme.columns.sought import SIGNS, pack, seek
from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel import Refusal, Text, quoted


class NotInCohort(Refusal):
    """Somebody is asked for who is not in the cohort."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class PersonIndex:
    """The ids of a cohort, sorted.

    Args:
        ids: the ids as numbers, ascending, a row each: see ``pack``.
        order: the place in the cohort of each; int64.
    """

    ids: Numbers
    order: Numbers

    def places(self, persons: Sequence[str]) -> Numbers:
        """Return where some persons stand, in the order in which they are named; int64.

        Args:
            persons: their ids; empty gives no place.

        Raises:
            NotInCohort: one of them is not there; the first is told.
        """
        asked = np.zeros((len(persons), self.ids.shape[1]), dtype=np.int64)
        pack(_signs(persons), asked)
        here = np.empty(len(asked), dtype=np.int64)
        seek(self.ids, asked, here)
        if here.min(initial=0) < 0:
            name = quoted(persons[int(np.argmin(here))])
            raise NotInCohort(
                Text(f"{name.da} er ikke i kohorten.", f"{name.en} is not in the cohort.")
            )
        return self.order[here]


def index_of(persons: Sequence[str]) -> PersonIndex:
    """Return the index of a cohort's persons, each of whom stands there once."""
    signs = _signs(persons)
    lengths = np.diff(np.flatnonzero(signs == 0), prepend=-1) - 1
    words = max(1, -(-int(lengths.max(initial=0)) // SIGNS))
    ids = np.zeros((len(persons), words), dtype=np.int64)
    pack(signs, ids)
    order = np.lexsort(ids.T[::-1]).astype(np.int64)
    return PersonIndex(ids=ids[order], order=order)


def _signs(persons: Sequence[str]) -> Numbers:
    """Return ids in UTF-8, a nought after each; those inside an id are lost."""
    told = "\0".join([*persons, ""])
    if told.count("\0") > len(persons):
        told = "\0".join([*(person.replace("\0", "") for person in persons), ""])
    return np.frombuffer(told.encode(), dtype=np.uint8)
