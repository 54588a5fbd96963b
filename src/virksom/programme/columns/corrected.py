"""Resettlement: only those whose facts changed are read again, and nothing said before is lost.

Source:
    Rules, sections 2 and 6: a correction is what is owed as known now less what was.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce

import numpy as np

from virksom.programme.columns.differing import LENGTH, ORE, differences
from virksom.programme.columns.latest import Layer, laid_over, latest, layer_of
from virksom.programme.columns.owed import Owed, read_owed
from virksom.programme.columns.spells import Cohort, Numbers
from virksom.programme.contract import Terms
from virksom.programme.kernel import Refusal, Text, Week


class EarlierCorrection(Refusal):
    """A correction became known before one that is there already."""


class OtherTerms(Refusal):
    """A correction is to be read by other terms, or to another week, than all were read by."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Correction:
    """Some persons read anew.

    Args:
        moment: when it became known.
        places: the persons' places in the cohort, in the order of the facts; int64.
        facts: those read anew, with their facts as they are since.
        owed: what is owed for them, in the order of the facts.
    """

    moment: datetime
    places: Numbers
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
        layers: the persons corrected with their latest stretches, as the corrections leave them.
    """

    first: Owed
    corrections: tuple[Correction, ...] = ()
    layers: tuple[Layer, ...] = ()

    def known(self, moment: datetime) -> "Settled":
        """Return what was known at a moment, inclusive: corrections known later are hidden."""
        kept = tuple(one for one in self.corrections if one.moment <= moment)
        each = (layer_of(one.places, one.owed) for one in kept)
        return Settled(
            first=self.first, corrections=kept, layers=reduce(laid_over, each, _NO_LAYERS)
        )

    def of(self, places: Numbers) -> tuple[Numbers, Numbers]:
        """Return the latest stretches of some persons: where each one's end, and the stretches.

        Args:
            places: the persons' places, in any order.

        Raises:
            OddPlaces: one is not in the cohort.
        """
        return latest(self.first, layers=self.layers, places=places)


_NO_LAYERS: tuple[Layer, ...] = ()


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
        OddPlaces: the places are not one for each person, one is not in the cohort, or one stands
            there twice.
        OtherTerms: all were read by other terms, or through another week.
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
    _check_terms(owed, settled.first)
    layer = layer_of(where, owed)
    told = _told(settled.of(where), owed, places=where)
    one = Correction(moment=moment, places=where, facts=changed, owed=owed)
    now = Settled(
        first=settled.first,
        corrections=(*settled.corrections, one),
        layers=laid_over(settled.layers, layer),
    )
    return now, Difference(stretches=told)


def _check_terms(owed: Owed, first: Owed) -> None:
    """Refuse other terms: a stretch says by a number which of them it is paid by.

    What codes of benefit say is not held against each other: each cohort counts codes of its own.
    """
    if not np.array_equal(owed.rules.numbers, first.rules.numbers):
        raise OtherTerms(
            Text(
                "En rettelse læses efter samme vilkår og til samme uge som alt andet.",
                "A correction is read by the same terms and to the same week as all else.",
            )
        )


def _told(before: tuple[Numbers, Numbers], owed: Owed, *, places: Numbers) -> Numbers:
    after, rules = (owed.ends, owed.found), owed.rules.numbers
    room = 2 * (len(before[1]) + len(owed.found)) + 1
    told = np.empty((room, 6), dtype=np.int64)
    return told[: differences(before, after, (places, rules), told)]
