"""Adding facts to a log: ids, moments and links are given here and nowhere else.

Source:
    Rules, section 1 (append).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from virksom.programme.kernel import COPENHAGEN, Json
from virksom.programme.record.fact import Fact, read_fact
from virksom.programme.record.log import Log
from virksom.programme.record.place import Place


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


def append(log: Log, drafts: Sequence[Draft], moment: datetime) -> Log:
    """Return ``log`` with the drafts added in order, all known at one moment.

    The moment is written in whole seconds, Copenhagen time; where the log already knows of a
    later one (a clock set back), that is used, so ``known_at`` never decreases.

    Raises:
        BadFact: a draft is no readable fact, or replaces nothing it may; then none is added.
    """
    whole = moment.astimezone(COPENHAGEN).replace(microsecond=0)
    known_at = max([whole, *(fact.known_at for fact in log.facts)])
    number = 1 + max((_number(fact.id) for fact in log.facts), default=0)
    previous = log.head
    added: list[tuple[Fact, Place]] = []
    for offset, draft in enumerate(drafts):
        place = Place("+", offset + 1)
        wire = _wire(draft, f"f{number + offset:06d}", known_at, previous)
        fact = read_fact(wire, place)
        previous = fact.digest
        added.append((fact, place))
    return Log.of([*((fact, Place("log", 0)) for fact in log.facts), *added])


def _number(fact_id: str) -> int:
    digits = fact_id.removeprefix("f")
    return int(digits) if digits.isascii() and digits.isdigit() else 0


def _wire(draft: Draft, fact_id: str, known_at: datetime, previous: str | None) -> dict[str, Json]:
    return {
        "id": fact_id,
        "kind": draft.kind,
        "subject": draft.subject,
        "value": draft.value,
        "since": draft.since.isoformat(),
        "until": None if draft.until is None else draft.until.isoformat(),
        "known_at": known_at.isoformat(),
        "by": draft.by,
        "source": draft.source,
        "replaces": draft.replaces,
        "previous": previous,
    }
