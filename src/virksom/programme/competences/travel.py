"""How far it is between two places, and how long it takes, as an estimate without a map.

Assumptions, one for each transport: the way is longer than the straight line by a factor, is
travelled at an even speed, and has minutes that are lost whatever the distance (parking, waiting,
the way to the stop). Nothing is known of timetables or bridges over the Limfjord: what a
consultant types goes before what stands here.

Source:
    Clause 6.3 (a match must hold in daily life: the way to work is part of it).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from math import asin, cos, radians, sin, sqrt

from virksom.programme.competences.entries import Town
from virksom.programme.kernel import Text

_EARTH_KM = 6371
_HOUR = 60
_STEP = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Transport:
    """A means of transport and what is assumed of it.

    Args:
        label: what it is called.
        detour: the way by the straight line, in percent.
        speed: kilometres an hour, evenly.
        lost: minutes that are lost whatever the distance.
    """

    label: Text
    detour: int
    speed: int
    lost: int


TRANSPORTS: Mapping[str, Transport] = {
    "walk": Transport(label=Text("til fods", "on foot"), detour=130, speed=5, lost=0),
    "bike": Transport(label=Text("cykel", "bike"), detour=130, speed=15, lost=2),
    "bus": Transport(label=Text("bus", "bus"), detour=130, speed=40, lost=15),
    "car": Transport(label=Text("bil", "car"), detour=120, speed=70, lost=5),
    "train": Transport(label=Text("tog", "train"), detour=120, speed=80, lost=20),
}
"""Each means of transport by code, with its assumptions."""


def distance_km(one: Town | None, other: Town | None) -> Decimal | None:
    """Return the straight line between two towns (haversine, a sphere of 6,371 km radius).

    Returns:
        Kilometres with one decimal, 0 or more; None where a point is not known.
    """
    if one is None or other is None:
        return None
    if one.latitude is None or one.longitude is None:
        return None
    if other.latitude is None or other.longitude is None:
        return None
    north = radians(other.latitude - one.latitude)
    east = radians(other.longitude - one.longitude)
    inner = sin(north / 2) ** 2
    inner += cos(radians(one.latitude)) * cos(radians(other.latitude)) * sin(east / 2) ** 2
    return round(Decimal(2 * _EARTH_KM * asin(min(1, sqrt(inner)))), 1)


def estimated_minutes(one: Town | None, other: Town | None, *, transport: str) -> int | None:
    """Return how long the way takes, door to door, as an estimate.

    Within one postcode the way is reckoned as 2 km.

    Args:
        one: from where.
        other: to where.
        transport: a code of ``TRANSPORTS``.

    Returns:
        Minutes rounded up to a whole five, above 0; None where a point or the transport is not
        known.
    """
    means = TRANSPORTS.get(transport)
    distance = distance_km(one, other)
    if means is None or distance is None:
        return None
    way = max(distance, Decimal(2)) * means.detour / 100
    minutes = way * _HOUR / means.speed + means.lost
    return int((minutes / _STEP).to_integral_value(ROUND_CEILING)) * _STEP
