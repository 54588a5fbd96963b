"""Where persons stand in a cohort, found by their ids.

Source:
    Rules, section 6: a correction is of the persons that it names.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel import Refusal, Text, quoted


class NotInCohort(Refusal):
    """Somebody is asked for who is not in the cohort."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class PersonIndex:
    """The ids of a cohort, sorted.

    Args:
        ids: the ids as bytes, ascending.
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
        asked = _bytes(persons)
        here = np.searchsorted(self.ids, asked)
        found = here < len(self.ids)
        found[found] = self.ids[here[found]] == asked[found]
        if not found.all():
            name = quoted(persons[int(np.argmin(found))])
            raise NotInCohort(
                Text(f"{name.da} er ikke i kohorten.", f"{name.en} is not in the cohort.")
            )
        return self.order[here]


def index_of(persons: Sequence[str]) -> PersonIndex:
    """Return the index of a cohort's persons, each of whom stands there once."""
    ids = _bytes(persons)
    order = np.argsort(ids, kind="stable").astype(np.int64)
    return PersonIndex(ids=ids[order], order=order)


def _bytes(persons: Sequence[str]) -> Numbers:
    """Return ids as they are compared fastest; an id holds no nought, which would be lost."""
    return np.array([person.encode() for person in persons], dtype=np.bytes_)
