"""The facts a match rests on, and no others: read once, and read on from where it was left.

What is told of candidates lies by candidate, so that a new fact about one of very many leaves the
others as they are.

Source:
    Rules, section 1 (``profile``, ``competence``, ``opening``, ``closing``, ``proposal``).
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock

from django.db import connection
from django.db.models import Q

from virksom.office.store.models import Fact as FactRow
from virksom.programme.record import Fact, Place, read_fact

OF_SEEKERS = ("profile", "competence", "same_person")
"""What tells what a candidate brings, and who is one."""

OF_SEATS = ("company", "same_company", "opening", "closing", "proposal")
"""What tells of openings, and of who was proposed for them."""

OF_BOTH = ("employment", "trial_day")
"""Facts about candidates that may tell of an opening."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchFacts:
    """The facts of a match up to a place in the log.

    Args:
        position: place of the last fact of the log that was looked at; 0 for none.
        wire: that fact as it was sealed; "" for none.
        people: facts of ``OF_SEEKERS`` and retractions of them, by K-code, in order.
        seats: all others, in order.
    """

    position: int = 0
    wire: str = ""
    people: Mapping[str, tuple[Fact, ...]] = field(default_factory=dict)
    seats: tuple[Fact, ...] = ()

    def alike(self, other: "MatchFacts") -> bool:
        """Say whether nothing of a match was told between the two."""
        return self.people is other.people and self.seats is other.seats


_kept: dict[tuple[str, str], MatchFacts] = {}
_lock = Lock()


def match_facts(programme: str, *, moment: datetime) -> MatchFacts:
    """Return the facts of the match that were known at a moment, in force or not.

    What is new is read on to what is kept; ``people`` and ``seats`` are the same objects while
    nothing of theirs was told.

    Args:
        programme: its code.
        moment: what is known up to and including.
    """
    rows = FactRow.objects.filter(programme__code=programme)
    last = (
        rows.filter(known_at__lte=moment)
        .order_by("-position")
        .values_list("position", "wire")
        .first()
    )
    if last is None:
        return MatchFacts()
    key = (str(connection.settings_dict["NAME"]), programme)
    with _lock:
        kept = _kept.get(key, MatchFacts())
    if (kept.position, kept.wire) == last:
        return kept
    if kept.position >= last[0] or not _is_there(programme, kept):
        kept = MatchFacts()
    found = _read_on(programme, kept, last=last)
    with _lock:
        _kept[key] = found
    return found


def _is_there(programme: str, kept: MatchFacts) -> bool:
    """Say whether the last fact that was looked at still stands where it stood."""
    rows = FactRow.objects.filter(programme__code=programme, position=kept.position)
    return rows.values_list("wire", flat=True).first() == kept.wire


def _read_on(programme: str, kept: MatchFacts, *, last: tuple[int, str]) -> MatchFacts:
    position, wire = last
    seats: list[Fact] = []
    new: dict[str, list[Fact]] = {}
    for fact in _facts(programme, after=kept.position, through=position):
        if fact.kind in OF_SEEKERS or (fact.kind == "retraction" and fact.subject[:1] == "K"):
            new.setdefault(fact.subject, []).append(fact)
        if fact.kind not in OF_SEEKERS:
            seats.append(fact)
    people = {code: (*kept.people.get(code, ()), *facts) for code, facts in new.items()}
    return MatchFacts(
        position=position,
        wire=wire,
        people={**kept.people, **people} if people else kept.people,
        seats=(*kept.seats, *seats) if seats else kept.seats,
    )


def _facts(programme: str, *, after: int, through: int) -> Iterable[Fact]:
    named = Q(wire__contains='"opening":"') | Q(wire__contains='"replaces":"')
    which = Q(kind__in=(*OF_SEEKERS, *OF_SEATS, "retraction")) | Q(kind__in=OF_BOTH) & named
    rows = FactRow.objects.filter(
        which, programme__code=programme, position__gt=after, position__lte=through
    )
    place = Place(programme, 0)
    for wire in rows.order_by("position").values_list("wire", flat=True):
        yield read_fact(json.loads(wire), place)
