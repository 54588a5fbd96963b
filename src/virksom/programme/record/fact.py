"""One fact: something that held from a day, known from a moment, said by someone.

Source:
    Rules, section 1; invariants 1 to 3.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import get_close_matches

from virksom.programme.kernel import Json, Span, Text, canonical, digest, quoted
from virksom.programme.record import reading as read
from virksom.programme.record.fields import Fields
from virksom.programme.record.kinds import KINDS, RETRACTION
from virksom.programme.record.place import Place
from virksom.programme.record.values import Value

FIELDS = (
    "id",
    "kind",
    "subject",
    "value",
    "since",
    "until",
    "known_at",
    "by",
    "source",
    "replaces",
    "previous",
)
"""The fields of a fact on the wire; ``id`` to ``since`` and ``known_at`` must be there."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the log.

    Args:
        id: unique in the log.
        kind: one of ``KINDS``.
        subject: code of whom or what it is about.
        value: what it says, typed by kind.
        since: first day it holds.
        until: first day it no longer holds; None when open, or when it happens on a day.
        known_at: the instant it became known.
        by: code of who said it; None when not told.
        source: what it was read from; None when not told.
        replaces: id of the earlier fact it puts out of force; None for most.
        previous: digest of the fact before it in the chain; None for the first.
        wire: the whole fact as canonical JSON, just as it was read: what is sealed.
    """

    id: str
    kind: str
    subject: str
    value: Value
    since: date
    until: date | None
    known_at: datetime
    by: str | None
    source: str | None
    replaces: str | None
    previous: str | None
    wire: str = field(repr=False)

    @property
    def span(self) -> Span:
        """The days it holds."""
        return Span(self.since, self.until)

    @property
    def digest(self) -> str:
        """SHA-256 of the fact with its ``previous``: a link of the chain."""
        return digest(self.wire)

    @property
    def age(self) -> tuple[datetime, str]:
        """What tells the later known of two facts: moment first, then id for a fixed order."""
        return (self.known_at, self.id)


def read_fact(found: Json, place: Place, *, wire: str | None = None) -> Fact:
    """Read one fact from parsed JSON.

    Args:
        found: what was parsed.
        place: where it stands.
        wire: the text it was parsed from, where it was written as it was sealed; None writes it
            again.

    Raises:
        BadFact: not an object, unknown kind, missing or ill-typed field, impossible day or
            moment, hours outside 0–80, or ``until`` not after ``since``. The first is told.
    """
    if isinstance(found, Mapping):
        return _fact(Fields(found, place.at(found.get("id"))), wire)
    raise place.refuse_line(Text("forventede et objekt {…}", "expected an object {…}"))


def _fact(fields: Fields, wire: str | None) -> Fact:
    fields.only(FIELDS)
    name = _kind(fields)
    kind = KINDS[name]
    since = fields.read("since", read.day)
    return Fact(
        id=fields.read("id", read.label),
        kind=name,
        subject=fields.read("subject", kind.subject),
        value=kind.value(fields.inside("value")),
        since=since,
        until=fields.maybe("until", read.day_after(since) if kind.lasts else read.nothing),
        known_at=fields.read("known_at", read.moment),
        by=fields.maybe("by", read.label),
        source=fields.maybe("source", read.label),
        replaces=_replaces(fields, name),
        previous=fields.maybe("previous", read.label),
        wire=canonical(fields.found) if wire is None else wire,
    )


def _kind(fields: Fields) -> str:
    """Read the kind; of an unknown one the nearest is named, for the list of all is long."""
    name = fields.read("kind", read.label)
    if name in KINDS:
        return name
    shown, near = quoted(name), get_close_matches(name.lower(), KINDS)
    told = Text(f"ukendt slags {shown.da}", f"unknown kind {shown.en}")
    if near:
        told = Text(f"{told.da}, mente du {near[0]}?", f"{told.en}, did you mean {near[0]}?")
    raise fields.place.refuse_line(
        Text(f"{told.da} (se docs/reference/facts.md)", f"{told.en} (see docs/reference/facts.md)")
    )


def _replaces(fields: Fields, kind: str) -> str | None:
    if kind == RETRACTION:
        return fields.read("replaces", read.label)
    return fields.maybe("replaces", read.label)
