"""What a proposal was made from, as it stood: kept with its digest, so that it can be read again.

Source:
    Invariant 4: what a decision rested on is frozen, not computed anew from today's data.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal

from virksom.programme.kernel import Json, canonical, digest
from virksom.programme.matching.rank import Match
from virksom.programme.matching.weights import Weights


def snapshot(one: Match, *, weights: Weights) -> Mapping[str, Json]:
    """Return everything a match rested on: opening, candidate, weights, hindrances and parts.

    It holds codes, numbers and sentences of ours only: no name and nothing protected.

    Args:
        one: the match.
        weights: what each part gave at most.
    """
    return {
        "ask": _json(one.ask),
        "seeker": _json(one.seeker),
        "weights": _json(weights),
        "hindrances": _json(one.hindrances),
        "parts": _json(one.fit.parts),
        "points": one.points,
    }


def snapshot_digest(kept: Mapping[str, Json]) -> str:
    """Return the digest of what was kept."""
    return digest(canonical(kept))


def _json(value: object) -> Json:
    if is_dataclass(value):
        return {one.name: _json(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _json(part) for key, part in value.items()}
    if isinstance(value, AbstractSet):
        return sorted(str(part) for part in value)
    if isinstance(value, tuple):
        return [_json(part) for part in value]
    return _plain(value)


def _plain(value: object) -> Json:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, bool | int | str):
        return value
    raise TypeError(value)
