"""One fact: something that held from a day, known from a moment, said by someone.

Source:
    Rules, section 1; invariants 1 to 3.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from virksom.programme.kernel import Json, Span, Text, canonical, digest, parse_day
from virksom.programme.kernel.moment import NotADay, NotAMoment, is_moment, parse_moment
from virksom.programme.record.kinds import KINDS, Kind
from virksom.programme.record.place import MISSING, Missing, Place
from virksom.programme.record.reading import Unexpected, code, label
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


def read_fact(found: Json, place: Place) -> Fact:
    """Read one fact from parsed JSON.

    Raises:
        BadFact: not an object, unknown kind, missing or ill-typed field, impossible day or
            moment, hours outside 0–80, or ``until`` not after ``since``.
    """
    if not isinstance(found, Mapping):
        raise place.refuse_line(Text("forventede et objekt {…}", "expected an object {…}"))
    unknown = [name for name in found if name not in FIELDS]
    if unknown:
        known = ", ".join(FIELDS)
        raise place.refuse(
            unknown[0], Text(f"et af felterne {known}", f"one of {known}"), unknown[0]
        )
    name, kind = _kind(found, place)
    since = _day(found, "since", place)
    return Fact(
        id=_label(found, "id", place),
        kind=name,
        subject=_subject(found, kind, place),
        value=kind.value(_object(found, place), place),
        since=since,
        until=_until(found, kind, since, place),
        known_at=_moment(found, place),
        by=_optional(found, "by", place),
        source=_optional(found, "source", place),
        replaces=_replaces(found, name, place),
        previous=_optional(found, "previous", place),
        wire=canonical(found),
    )


def _kind(found: Mapping[str, Json], place: Place) -> tuple[str, Kind]:
    name = found.get("kind", MISSING)
    if isinstance(name, str) and name in KINDS:
        return name, KINDS[name]
    known = ", ".join(KINDS)
    raise place.refuse("kind", Text(f"en af slagsene {known}", f"one of the kinds {known}"), name)


def _label(found: Mapping[str, Json], name: str, place: Place) -> str:
    try:
        return label(found.get(name, MISSING))
    except Unexpected as wrong:
        raise place.refuse(name, wrong.expected, found.get(name, MISSING)) from None


def _optional(found: Mapping[str, Json], name: str, place: Place) -> str | None:
    return None if found.get(name) is None else _label(found, name, place)


def _subject(found: Mapping[str, Json], kind: Kind, place: Place) -> str:
    subject = found.get("subject", MISSING)
    try:
        return code(kind.subject)(subject) if kind.subject else label(subject)
    except Unexpected as wrong:
        raise place.refuse("subject", wrong.expected, subject) from None


def _object(found: Mapping[str, Json], place: Place) -> Mapping[str, Json]:
    value = found.get("value", MISSING)
    if isinstance(value, Mapping):
        return value
    raise place.refuse("value", Text("et objekt {…}", "an object {…}"), value)


def _day(found: Mapping[str, Json], name: str, place: Place) -> date:
    text = found.get(name, MISSING)
    try:
        if isinstance(text, str) and len(text) == len("2019-03-04"):
            return parse_day(text)
    except NotADay:
        pass
    raise place.refuse(name, Text("en dato som 2019-03-04", "a date such as 2019-03-04"), text)


def _until(found: Mapping[str, Json], kind: Kind, since: date, place: Place) -> date | None:
    if found.get("until") is None:
        return None
    if not kind.lasts:
        raise place.refuse(
            "until",
            Text("null, for det sker på én dag", "null, since it happens on one day"),
            found["until"],
        )
    until = _day(found, "until", place)
    if until <= since:
        raise place.refuse(
            "until", Text(f"en dag efter {since}", f"a day after {since}"), found["until"]
        )
    return until


def _moment(found: Mapping[str, Json], place: Place) -> datetime:
    text: Json | Missing = found.get("known_at", MISSING)
    try:
        if isinstance(text, str) and is_moment(text):
            return parse_moment(text)
    except NotAMoment:
        pass
    example = "2019-03-05T09:12:00+01:00"
    raise place.refuse(
        "known_at", Text(f"et tidspunkt som {example}", f"a moment such as {example}"), text
    )


def _replaces(found: Mapping[str, Json], kind: str, place: Place) -> str | None:
    replaces = _optional(found, "replaces", place)
    if replaces is None and kind == "retraction":
        raise place.refuse(
            "replaces",
            Text("id på det, der trækkes tilbage", "the id of what is taken back"),
            found.get("replaces", MISSING),
        )
    return replaces
