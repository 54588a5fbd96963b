"""The facts a match rests on, and no others: read once, and read on from where it was left.

What is told of candidates lies by candidate, so that a new fact about one of very many leaves the
others as they are; what is told of openings lies apart, so that nobody else is read for one.

Source:
    Rules, section 1 (``profile``, ``competence``, ``opening``, ``closing``, ``proposal``).
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Lock

from django.db import connection
from django.db.models import Q

from virksom.office.store.models import Fact as FactRow
from virksom.programme.record import Fact, Known, Log, Place, read_fact

_NAMING = Q(wire__contains='"opening":"') | Q(wire__contains='"replaces":"')
WHICH: Mapping[str, Q] = {
    "seekers": Q(kind__in=("profile", "competence"))
    | Q(kind="retraction", subject__startswith="K"),
    "seats": Q(
        kind__in=(
            *("company", "same_company", "opening", "closing", "proposal"),
            *("same_person", "retraction"),
        )
    )
    | Q(kind__in=("employment", "trial_day")) & _NAMING,
}
"""The facts of each half: what candidates bring, and what is open, for whom it was proposed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchFacts:
    """The facts of one half of a match up to a place in the log.

    Args:
        position: place of the last fact of the log that was looked at; 0 for none.
        wire: that fact as it was sealed; "" for none.
        told: the facts by subject, in force or not, in the order of the log.
    """

    position: int = 0
    wire: str = ""
    told: Mapping[str, tuple[Fact, ...]] = field(default_factory=dict)


_kept: dict[tuple[str, str, str], MatchFacts] = {}
_lock = Lock()


def match_facts(programme: str, half: str, *, moment: datetime) -> MatchFacts:
    """Return the facts of a half that were known at a moment, in force or not.

    What is new is read on to what is kept; ``told`` is the same object while nothing was told.

    Args:
        programme: its code.
        half: one of ``WHICH``.
        moment: what is known up to and including.
    """
    rows = FactRow.objects.filter(programme__code=programme, known_at__lte=moment)
    last = rows.order_by("-position").values_list("position", "wire").first()
    if last is None:
        return MatchFacts()
    key = (str(connection.settings_dict["NAME"]), programme, half)
    with _lock:
        kept = _kept.get(key, MatchFacts())
    if (kept.position, kept.wire) == last:
        return kept
    if kept.position >= last[0] or not _is_there(programme, kept):
        kept = MatchFacts()
    found = _read_on(programme, kept, half=half, last=last)
    with _lock:
        _kept[key] = found
    return found


def in_force(facts: Iterable[Fact]) -> Known:
    """Return what is in force; facts that replace one that was not read are left out.

    Args:
        facts: in the order of the log.
    """
    ids: set[str] = set()
    told = []
    for fact in facts:
        if fact.replaces is None or fact.replaces in ids:
            ids.add(fact.id)
            told.append(fact)
    return Log(tuple(told)).known()


def _is_there(programme: str, kept: MatchFacts) -> bool:
    """Say whether the last fact that was looked at still stands where it stood."""
    rows = FactRow.objects.filter(programme__code=programme, position=kept.position)
    return rows.values_list("wire", flat=True).first() == kept.wire


def _read_on(programme: str, kept: MatchFacts, *, half: str, last: tuple[int, str]) -> MatchFacts:
    position, wire = last
    new: dict[str, list[Fact]] = {}
    rows = FactRow.objects.filter(
        WHICH[half],
        programme__code=programme,
        position__gt=kept.position,
        position__lte=position,
    )
    place = Place(programme, 0)
    for told in rows.order_by("position").values_list("wire", flat=True):
        fact = read_fact(json.loads(told), place)
        new.setdefault(fact.subject, []).append(fact)
    if not new:
        return replace(kept, position=position, wire=wire)
    more = {code: (*kept.told.get(code, ()), *facts) for code, facts in new.items()}
    return MatchFacts(position=position, wire=wire, told={**kept.told, **more})
