"""How long a way takes: as a consultant typed it, else as it is estimated, else not known.

Source:
    Clause 6.3 (a match must hold in daily life: the way to work is part of it).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from virksom.office.store.competences import shipped
from virksom.office.store.models import Programme, TravelTime
from virksom.programme.competences import Town, estimated_minutes, town
from virksom.programme.competences.stems import fold

Minutes = Callable[[str, str, str], int | None]
"""Tells the minutes from a place to another by a transport; None where nobody knows."""

_LONGEST = 80


def place_meant(text: str) -> Town | None:
    """Return the town that a postcode or a name means; None where the table has none."""
    return town(shipped().towns, text)


def place_key(text: str) -> str:
    """Return what a place is kept by: the name of its town, folded; the text where unknown.

    Two postcodes of one town are one place, as a typed time is told of towns.
    """
    meant = place_meant(text)
    return fold(text if meant is None else meant.name)[:_LONGEST]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way between two places; it takes as long either way.

    Args:
        one: a postcode or a town.
        other: a postcode or a town.
        transport: a code of ``TRANSPORTS``; "" where nobody told.
    """

    one: str
    other: str
    transport: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What a typed time is kept by."""
        first, second = sorted((place_key(self.one), place_key(self.other)))
        return first, second, self.transport


def ways(programme: str) -> Minutes:
    """Return what tells how long ways take; typed times are read once, so it is quick for many.

    Args:
        programme: its code.
    """
    rows = TravelTime.objects.filter(programme__code=programme)
    typed = {
        (one, other, transport): told
        for one, other, transport, told in rows.values_list("one", "other", "transport", "minutes")
    }
    met: dict[tuple[str, ...], int | None] = {}

    def told(*asked: str) -> int | None:
        if asked not in met:
            one, other, transport = asked
            way = Way(one=one, other=other, transport=transport)
            met[asked] = typed[way.key] if way.key in typed else _estimate(way)
        return met[asked]

    return told


def minutes(programme: str, way: Way) -> int | None:
    """Return how long one way takes: typed first, else estimated; None where nobody knows."""
    found = typed_minutes(programme, way)
    return _estimate(way) if found is None else found


def typed_minutes(programme: str, way: Way) -> int | None:
    """Return what a consultant typed for a way; None where nobody has."""
    row = TravelTime.objects.filter(programme__code=programme, **_which(way)).first()
    return None if row is None else row.minutes


def keep_minutes(programme: str, way: Way, *, told: int | None) -> None:
    """Keep how long a way takes, either way; None lets it be estimated again."""
    if told is None:
        TravelTime.objects.filter(programme__code=programme, **_which(way)).delete()
        return
    TravelTime.objects.update_or_create(
        defaults={"minutes": told},
        programme=Programme.objects.get(code=programme),
        **_which(way),
    )


def _which(way: Way) -> dict[str, Any]:
    one, other, transport = way.key
    return {"one": one, "other": other, "transport": transport}


def _estimate(way: Way) -> int | None:
    one, other = place_meant(way.one), place_meant(way.other)
    return estimated_minutes(one, other, transport=way.transport)
