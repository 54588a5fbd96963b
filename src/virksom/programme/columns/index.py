"""Where persons stand in a cohort, found by their ids.

Source:
    Rules, section 6: a correction is of the persons that it names.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from virksom.programme.columns.sought import seek
from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel import Refusal, Text, quoted

_WORD = 8


class NotInCohort(Refusal):
    """Somebody is asked for who is not in the cohort."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class PersonIndex:
    """The ids of a cohort, sorted.

    Args:
        ids: the ids as numbers, ascending, a row each: eight bytes a number, the first highest.
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
        words = self.ids.shape[1]
        asked = _in_numbers(persons, words)
        here = np.empty(len(asked), dtype=np.int64)
        seek(self.ids, np.ascontiguousarray(asked[:, :words]), here)
        inside = np.minimum(here, len(self.ids) - 1)
        found = np.zeros(len(asked), dtype=np.bool_)
        if len(self.ids):
            found = (self.ids[inside] == asked[:, :words]).all(axis=1) & (here == inside)
            found &= ~asked[:, words:].any(axis=1)
        if not found.all():
            name = quoted(persons[int(np.argmin(found))])
            raise NotInCohort(
                Text(f"{name.da} er ikke i kohorten.", f"{name.en} is not in the cohort.")
            )
        return self.order[here]


def index_of(persons: Sequence[str]) -> PersonIndex:
    """Return the index of a cohort's persons, each of whom stands there once."""
    ids = _in_numbers(persons, 1)
    order = np.lexsort(ids.T[::-1]).astype(np.int64)
    return PersonIndex(ids=ids[order], order=order)


def _in_numbers(persons: Sequence[str], words: int) -> Numbers:
    """Return ids as they are compared fastest, at least so many numbers each.

    An id holds no nought, which would be lost.
    """
    told = _bytes(persons)
    words = max(words, -(-told.itemsize // _WORD))
    padded: Numbers = told.astype(f"S{_WORD * words}").view(">u8").astype(np.uint64)
    return padded.reshape(-1, words)


def _bytes(persons: Sequence[str]) -> Numbers:
    """Return ids in UTF-8."""
    try:
        return np.array(list(persons), dtype=np.bytes_)
    except UnicodeEncodeError:  # not all are ASCII
        return np.array([person.encode() for person in persons], dtype=np.bytes_)
