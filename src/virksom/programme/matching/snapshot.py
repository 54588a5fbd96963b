"""What a proposal was made from, as it stood: kept with its digest, so that it can be read again.

Source:
    Invariant 4: what a decision rested on is frozen, not computed anew from today's data.
"""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar, get_type_hints

from virksom.programme.kernel import Json, Refusal, Text, canonical, digest
from virksom.programme.matching.ask import Ask
from virksom.programme.matching.fit import Fit, Part
from virksom.programme.matching.may import Hindrance
from virksom.programme.matching.rank import Match
from virksom.programme.matching.seeker import Mastery, Seeker
from virksom.programme.matching.weights import NAMES, Weights


class SnapshotChanged(Refusal):
    """What a proposal was made from is no longer as it was kept."""


@dataclass(frozen=True, slots=True)
class KeptMatch:
    """A match as it stood when it was kept.

    Args:
        match: the candidate beside the opening, with the sentences of then.
        weights: what each part gave at most; nought for a part that was not counted then.
    """

    match: Match
    weights: Weights


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


def read_snapshot(kept: Mapping[str, Any], *, expected: str) -> KeptMatch:
    """Return a match as it stood when it was kept.

    Fields that have come since are as if nobody had told.

    Args:
        kept: as ``snapshot`` gave it, also when it has been JSON meanwhile.
        expected: its digest.

    Raises:
        SnapshotChanged: it has another digest.
    """
    if snapshot_digest(kept) != expected:
        raise SnapshotChanged(
            Text(
                "Det, forslaget blev lavet på, er ikke længere, som det blev gemt.",
                "What the proposal was made from is no longer as it was kept.",
            )
        )
    parts = tuple(_record(Part, part) for part in kept["parts"])
    return KeptMatch(
        match=Match(
            ask=_record(Ask, kept["ask"]),
            seeker=_record(Seeker, kept["seeker"]),
            hindrances=tuple(_record(Hindrance, told) for told in kept["hindrances"]),
            fit=Fit(parts),
        ),
        weights=Weights(**{name: kept["weights"].get(name, 0) for name in NAMES}),
    )


_Record = TypeVar("_Record")


def _record(kind: Callable[..., _Record], told: Mapping[str, Any]) -> _Record:
    """Return a record from its fields, each read by its type."""
    types = get_type_hints(kind)
    return kind(
        **{name: _READ[types[name]](value) for name, value in told.items() if name in types}
    )


def _hours(told: str | None) -> Decimal | None:
    return None if told is None else Decimal(told)


def _day(told: str | None) -> date | None:
    return None if told is None else date.fromisoformat(told)


def _same(told: object) -> object:
    return told


_READ: Mapping[object, Callable[[Any], object]] = {
    str: _same,
    int: _same,
    int | None: _same,
    bool: _same,
    Decimal | None: _hours,
    date | None: _day,
    frozenset[str]: frozenset,
    tuple[str, ...]: tuple,
    Text: lambda told: Text(**told),
    Mapping[str, Mastery]: lambda told: {key: _record(Mastery, one) for key, one in told.items()},
}
"""How a field of each type is read again."""


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
