"""Adding facts to a log: ids, moments and links are given here and nowhere else.

Source:
    Rules, section 1 (append).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from virksom.programme.kernel import COPENHAGEN, Json
from virksom.programme.record.fact import Fact, read_fact
from virksom.programme.record.log import Log
from virksom.programme.record.place import BadFact, Place

_BEFORE = Place("", 0)
_OWN_ID = re.compile(r"f\d{1,15}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A fact somebody wants to add; the log gives it id, moment and link.

    Args:
        kind: one of the kinds.
        subject: code of whom it is about.
        since: first day it holds.
        value: its fields as they stand on the wire.
        until: first day it no longer holds, or None.
        by: code of who says it.
        source: what it was read from.
        replaces: id of the fact it puts out of force, or None.
    """

    kind: str
    subject: str
    since: date
    value: Mapping[str, Json] = field(default_factory=dict)
    until: date | None = None
    by: str | None = None
    source: str | None = None
    replaces: str | None = None


def append(log: Log, drafts: Sequence[Draft], *, moment: datetime) -> Log:
    """Return ``log`` with the drafts added in order, all known at one moment.

    The moment is written to the microsecond, Copenhagen time: to round it down would change
    what was known in between. Where the log already knows of a later one (a clock set back),
    that is used, so ``known_at`` never decreases.

    Raises:
        BadFacts: drafts are no readable facts, or replace nothing they may; then none is added.
    """
    known_at = max([moment.astimezone(COPENHAGEN), *(fact.known_at for fact in log.facts)])
    number = 1 + max((_number(fact.id) for fact in log.facts), default=0)
    added: list[tuple[Fact, Place]] = []
    unread: list[BadFact] = []
    previous = log.head
    for offset, draft in enumerate(drafts):
        place = Place("", offset + 1)
        wire = _wire(draft, known_at) | {"id": _id(number + offset), "previous": previous}
        try:
            fact = read_fact(wire, place)
        except BadFact as bad:
            unread.append(bad)
        else:
            added.append((fact, place))
            previous = fact.digest
    return Log.of([*((fact, _BEFORE) for fact in log.facts), *added], unread)


def _id(number: int) -> str:
    return f"f{number:06d}"


def _number(fact_id: str) -> int:
    """Return the number of an id such as ``f000123``; 0 when it is of another form.

    Longer numbers than 15 digits are somebody else's: counting on from them would not end well.
    """
    return int(fact_id[1:]) if _OWN_ID.fullmatch(fact_id) else 0


def _wire(draft: Draft, known_at: datetime) -> dict[str, Json]:
    return {
        "kind": draft.kind,
        "subject": draft.subject,
        "value": dict(draft.value),
        "since": draft.since.isoformat(),
        "until": None if draft.until is None else draft.until.isoformat(),
        "known_at": known_at.isoformat(),
        "by": draft.by,
        "source": draft.source,
        "replaces": draft.replaces,
    }
