"""Resettlement: only those whose facts changed are read again, and nothing said before is lost.

Source:
    Rules, sections 2 and 6: a correction is what is owed as known now less what was.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np

from virksom.programme.columns.differing import LENGTH, ORE, PERSON, differences
from virksom.programme.columns.owed import Owed, read_owed
from virksom.programme.columns.spells import Cohort, Numbers
from virksom.programme.contract import Terms
from virksom.programme.kernel import Refusal, Text, Week


class EarlierCorrection(Refusal):
    """A correction became known before one that is there already."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Correction:
    """Some persons read anew.

    Args:
        moment: when it became known.
        places: the persons' places in the cohort, ascending; int64.
        owed: what is owed for them.
    """

    moment: datetime
    places: Numbers
    owed: Owed


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Difference:
    """What a correction changed, in stretches of weeks.

    Args:
        stretches: int64, six numbers each, see ``differing``; ``PERSON`` is a place in the cohort.
    """

    stretches: Numbers

    @property
    def ore(self) -> int:
        """What is owed more than before, in øre; negative when it is less."""
        return int((self.stretches[:, LENGTH] * self.stretches[:, ORE]).sum())


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Settled:
    """What is owed for a cohort, with what was corrected since.

    Args:
        first: as it was read whole.
        corrections: what became known later, in the order of the moments.
    """

    first: Owed
    corrections: tuple[Correction, ...] = ()

    def known(self, moment: datetime) -> "Settled":
        """Return what was known at a moment, inclusive: corrections known later are hidden."""
        kept = tuple(one for one in self.corrections if one.moment <= moment)
        return replace(self, corrections=kept)

    def of(self, places: Numbers) -> tuple[Numbers, Numbers]:
        """Return the latest stretches of some persons: where each one's end, and the stretches.

        Args:
            places: the persons' places, ascending.
        """
        source = np.zeros(len(places), dtype=np.int64)
        begin, end = _between(self.first, places)
        for number, one in enumerate(self.corrections, start=1):
            here = np.searchsorted(one.places, places)
            hit = np.isin(places, one.places, assume_unique=True)
            source[hit] = number
            begin[hit], end[hit] = _between(one.owed, here[hit])
        counts = end - begin
        ends = np.cumsum(counts)
        rows = np.arange(counts.sum()) + np.repeat(begin - (ends - counts), counts)
        return ends, self._rows(rows, np.repeat(source, counts))

    def _rows(self, rows: Numbers, source: Numbers) -> Numbers:
        """Return stretches by their places in what was read first, or in one of the corrections."""
        found = np.empty((len(rows), self.first.found.shape[1]), dtype=np.int32)
        for number, owed in enumerate((self.first, *(one.owed for one in self.corrections))):
            of_it = source == number
            found[of_it] = owed.found[rows[of_it]]
        return found


def _between(owed: Owed, places: Numbers) -> tuple[Numbers, Numbers]:
    """Return where the stretches of some persons begin, and where they end."""
    begins = np.where(places > 0, owed.ends[places - 1], 0)
    return begins, owed.ends[places]


def resettled(
    settled: Settled,
    changed: Cohort,
    *,
    places: Sequence[int] | Numbers,
    terms: Terms,
    through: Week,
    moment: datetime,
) -> tuple[Settled, Difference]:
    """Read some persons again; return what is owed now, and what that changed.

    Source:
        Rules, sections 2, 4 and 6.

    Args:
        settled: what was owed before.
        changed: these persons as their facts are now.
        places: where they stand in the whole cohort, ascending, one for each.
        terms: the terms that all were read by.
        through: the last week that all were read to, inclusive.
        moment: when the change became known.

    Raises:
        EarlierCorrection: the moment lies before the latest correction's.
    """
    if settled.corrections and moment < settled.corrections[-1].moment:
        raise EarlierCorrection(
            Text(
                "En rettelse kan ikke være kendt før en, der allerede er lagt ind.",
                "A correction cannot be known before one that is already there.",
            )
        )
    where = np.asarray(places, dtype=np.int64)
    owed = read_owed(changed, terms, through=through)
    told = _told(settled.of(where), owed)
    told[:, PERSON] = where[told[:, PERSON]]
    one = Correction(moment=moment, places=where, owed=owed)
    return (
        replace(settled, corrections=(*settled.corrections, one)),
        Difference(stretches=told),
    )


def _told(before: tuple[Numbers, Numbers], owed: Owed) -> Numbers:
    after, rules = (owed.ends, owed.found), owed.rules.numbers
    room = 2 * (len(before[1]) + len(owed.found)) + 1
    told = np.empty((room, 6), dtype=np.int64)
    return told[: differences(before, after, rules, told)]
