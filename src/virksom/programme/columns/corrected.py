"""Resettlement: only those whose facts changed are read again, and nothing said before is lost.

Source:
    Rules, sections 2 and 6: a correction is what is owed as known now less what was.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np

from virksom.programme.columns.differing import LENGTH, ORE, PERSON, differences, pick
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
        order: where each of them stands among those read anew; int64.
        facts: those read anew, with their facts as they are since.
        owed: what is owed for them, in the order of the facts.
    """

    moment: datetime
    places: Numbers
    order: Numbers
    facts: Cohort
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
            places: the persons' places, in any order.
        """
        source = np.zeros(len(places), dtype=np.int64)
        begin, end = _between(self.first, places)
        for number, one in enumerate(self.corrections, start=1):
            if len(one.places):
                here = np.minimum(np.searchsorted(one.places, places), len(one.places) - 1)
                hit = one.places[here] == places
                source[hit] = number
                begin[hit], end[hit] = _between(one.owed, one.order[here[hit]])
        ends = np.cumsum(end - begin)
        found = np.empty((int(ends[-1]) if len(ends) else 0, self.first.found.shape[1]), np.int32)
        for number, owed in enumerate((self.first, *(one.owed for one in self.corrections))):
            pick(owed.found, (source, number), (begin, ends), found)
        return ends, found


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
        places: where they stand in the whole cohort, one for each, none twice; in any order, in
            which the differences are told.
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
    order = np.argsort(where)
    one = Correction(moment=moment, places=where[order], order=order, facts=changed, owed=owed)
    return (
        replace(settled, corrections=(*settled.corrections, one)),
        Difference(stretches=told),
    )


def _told(before: tuple[Numbers, Numbers], owed: Owed) -> Numbers:
    after, rules = (owed.ends, owed.found), owed.rules.numbers
    room = 2 * (len(before[1]) + len(owed.found)) + 1
    told = np.empty((room, 6), dtype=np.int64)
    return told[: differences(before, after, rules, told)]
