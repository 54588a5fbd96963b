"""Where persons stand in a cohort, found by their ids.

Source:
    Rules, section 6: a correction is of the persons that it names.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.columns.sought import FREE, SIGNS, lay_out, pack, seek
from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel import Refusal, Text, quoted

LONGEST = 16 * SIGNS
"""Bytes of an id, at most: all take the room of the longest."""


NOWHERE = FREE
"""Instead of a place: of somebody who is not in the cohort."""


class NotInCohort(Refusal):
    """Somebody is asked for who is not in the cohort."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class PersonIndex:
    """The ids of a cohort in a table, each where it is looked for.

    Args:
        table: the ids as numbers with their places in the cohort, see ``pack`` and ``lay_out``.
    """

    table: Numbers

    def places(self, persons: Sequence[str]) -> Numbers:
        """Return where some persons stand, in the order in which they are named; int64.

        Args:
            persons: their ids; empty gives no place.

        Raises:
            NotInCohort: one of them is not there; the first is told, with a nought before others.
        """
        found, missing = self._seek(_signs(persons, _not_there), len(persons))
        if missing >= 0:
            raise _not_there(persons[missing])
        return found

    def sought(self, persons: Sequence[str]) -> Numbers:
        """Return the same, and ``NOWHERE`` for those who are not in the cohort.

        Raises:
            NotExpressed: an id has a nought sign inside, and could be that of two others.
        """
        return self._seek(_signs(persons, _with_a_nought), len(persons))[0]

    def _seek(self, signs: Numbers, many: int) -> tuple[Numbers, int]:
        asked = np.zeros((many, self.table.shape[1] - 1), dtype=np.int64)
        pack(signs, asked)
        found = np.empty(many, dtype=np.int64)
        return found, seek(self.table, asked, found)


def index_of(persons: Sequence[str]) -> PersonIndex:
    """Return the index of a cohort's persons, each of whom stands there once.

    Raises:
        NotExpressed: an id has a nought sign inside, and two could be one in numbers; or one is
            longer than ``LONGEST``, and every other would take as much room.
    """
    signs = _signs(persons, _with_a_nought)
    lengths = np.diff(np.flatnonzero(signs == 0), prepend=-1) - 1
    longest = int(lengths.max(initial=0))
    if longest > LONGEST:
        raise _too_long(persons[int(np.argmax(lengths))])
    words = max(1, -(-longest // SIGNS))
    ids = np.zeros((len(persons), words), dtype=np.int64)
    pack(signs, ids)
    table = np.full((_LOOSE * len(persons) + 1, words + 1), FREE)
    lay_out(ids, table)
    return PersonIndex(table=table)


_LOOSE = 2
"""How many rows a person has in the table: with fewer, more would stand in another's."""


def _signs(persons: Sequence[str], refused: Callable[[str], Refusal]) -> Numbers:
    """Return ids in UTF-8, a nought after each; one with a nought inside is refused."""
    told = "\0".join([*persons, ""])
    if told.count("\0") > len(persons):
        raise refused(next(person for person in persons if "\0" in person))
    return np.frombuffer(told.encode(), dtype=np.uint8)


def _not_there(person: str) -> NotInCohort:
    name = quoted(person)
    return NotInCohort(Text(f"{name.da} er ikke i kohorten.", f"{name.en} is not in the cohort."))


def _too_long(person: str) -> NotExpressed:
    name = quoted(person)
    return NotExpressed(
        Text(
            f"{name.da} er på mere end {LONGEST} byte.",
            f"{name.en} is of more than {LONGEST} bytes.",
        )
    )


def _with_a_nought(person: str) -> NotExpressed:
    name = quoted(person)
    return NotExpressed(
        Text(f"{name.da} har et nul-tegn i sig.", f"{name.en} has a nought sign inside.")
    )
