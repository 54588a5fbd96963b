"""Facts as they were sealed, page by page: by their place in the log, for whom they concern.

Source:
    Invariants 1 to 3: a fact is given as it stands, and holds codes alone.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from virksom.office.store.case import ever_same
from virksom.office.store.models import CandidateRow
from virksom.office.store.models import Fact as FactRow

_LOOKED_AT = 5000
"""Facts that are looked at for one page at most, where most are somebody else's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactLine:
    """A fact and its place in the log, from 1.

    Args:
        position: its place.
        wire: the fact as it was sealed, read from its line.
    """

    position: int
    wire: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactLines:
    """A page of facts.

    Args:
        lines: in the order of the log.
        reached: the place of the last fact that was looked at; the next page begins after it.
        whole: whether nothing lies after it yet.
    """

    lines: tuple[FactLine, ...]
    reached: int
    whole: bool


def facts_after(programme: str, position: int, *, most: int, unit: str = "") -> FactLines:
    """Return facts after a place in the log.

    Args:
        programme: code of the programme.
        position: the place after which they lie; 0 for the first.
        most: how many at most, 1 or more.
        unit: code of the jobcentre unit that asks, which is told of its own candidates alone; ""
            is told everything.
    """
    rows = FactRow.objects.filter(programme__code=programme, position__gt=position)
    looked = _LOOKED_AT if unit else most
    told = list(rows.order_by("position").values_list("position", "subject", "wire")[: looked + 1])
    after = len(told) > looked
    told = told[:looked]
    if unit:
        theirs = of_unit(programme, {subject for _, subject, _ in told}, unit=unit)
        mine = [row for row in told if row[1] in theirs]
        if len(mine) > most:
            mine, after = mine[:most], True
            told = [row for row in told if row[0] <= mine[-1][0]]
    else:
        mine = told
    return FactLines(
        lines=tuple(FactLine(position=place, wire=json.loads(wire)) for place, _, wire in mine),
        reached=told[-1][0] if told else position,
        whole=not after,
    )


def of_unit(programme: str, codes: Collection[str], *, unit: str) -> frozenset[str]:
    """Return the codes among these of candidates whom a unit referred last."""
    asked = [code for code in codes if code.startswith("K")]
    every = ever_same(programme, asked) if asked else frozenset[str]()
    rows = CandidateRow.objects.filter(programme__code=programme, code__in=every)
    theirs = rows.filter(units__contains=f" {unit} ").values_list("code", flat=True)
    joined = ever_same(programme, list(theirs)) if theirs else frozenset[str]()
    return frozenset(asked) & joined


def last_position(programme: str) -> int:
    """Return the place of the last fact; 0 in an empty log."""
    rows = FactRow.objects.filter(programme__code=programme).order_by("-position")
    return rows.values_list("position", flat=True).first() or 0


def codes_after(programme: str, *, after: str, most: int) -> list[str]:
    """Return the codes of persons that come after a code, in the order of codes as texts."""
    rows = CandidateRow.objects.filter(programme__code=programme, code__gt=after)
    return list(rows.order_by("code").values_list("code", flat=True)[:most])
