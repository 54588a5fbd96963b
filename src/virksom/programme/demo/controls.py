"""The demo's control: one sample of its first months, looked through, answered and ruled on.

Source:
    Clause 7.5: the provider answers before anything is deducted, and only what it contests is
    ruled on.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from virksom.programme.billing import books
from virksom.programme.billing.disputes import CONTROL, disputes
from virksom.programme.contract import Terms
from virksom.programme.control import (
    Drawing,
    Drawn,
    drawn,
    months_between,
    next_sample,
    population,
    sample_draft,
    size_of,
)
from virksom.programme.demo.money import BOOKKEEPER
from virksom.programme.demo.office_hours import WEEK
from virksom.programme.demo.told import Told
from virksom.programme.demo.truth import FIRST
from virksom.programme.kernel import COPENHAGEN, Json, Month, Week
from virksom.programme.record import Log

CONTROLLED = Month(2019, 4)
"""After this month's settlement the sample is drawn, of its lines and those of months before."""

DRAWN_AT = datetime(2019, 6, 20, 10, 15, tzinfo=COPENHAGEN)
_SEED = "Fokus 2019"
"""Agreed on: the one proposed would follow from the digest of the code that settled the demo."""

_FOUND, _ANSWERED, _RULED, _ASKED = (
    datetime(2019, month, day, 11, 30, tzinfo=COPENHAGEN)
    for month, day in ((6, 25), (7, 3), (8, 6), (10, 2))
)
_FINANCE = "oekonomi-1"
_PARTS: tuple[tuple[tuple[datetime, str, str, str], ...], ...] = (
    ((_FOUND, "found", "wrong", "wrong_hours"), (_ANSWERED, "answered", "accepted", "")),
    (
        (_FOUND, "found", "unproven", "no_document"),
        (_ANSWERED, "answered", "contested", ""),
        (_RULED, "ruled", "dropped", ""),
    ),
    (
        (_FOUND, "found", "unproven", "no_document"),
        (_ANSWERED, "answered", "contested", ""),
        (_RULED, "ruled", "upheld", ""),
    ),
    ((_ASKED, "found", "unproven", "no_document"),),
    (),
)
"""What is said of the first lines: accepted, dropped, upheld, one that waits, one unseen."""

_PROVEN = ((_FOUND, "found", "proven", ""),)


def told_control(log: Log, terms: Terms) -> tuple[Told, ...]:
    """Return the sample and what is said of its lines, each at its moment.

    Source:
        Clause 7.5.

    Args:
        log: every fact up to the moment it is drawn.
        terms: all terms.

    Returns:
        The sample first; empty when nothing was billed by then.
    """
    known, months = log.known(), months_between(FIRST, CONTROLLED)
    frozen = books(known)
    lines = population(frozen, known, terms=terms, months=months)
    if not lines:
        return ()
    share = terms.on(DRAWN_AT.date()).amount("control_share")
    asked = Drawing(months=months, size=size_of(lines, share=share), seed=_SEED)
    code, found = next_sample(log), drawn(lines, asked)
    draft = sample_draft(found, asked, code=code, on=DRAWN_AT.date(), by=_FINANCE)
    sample = Told(
        known_at=DRAWN_AT,
        kind="sample",
        subject=code,
        since=draft.since,
        value=draft.value,
        by=_FINANCE,
    )
    busy = {one.place for one in disputes(log, known)}
    free = [one for one in found if (one.line.document, one.line.line) not in busy]
    return (sample, *_said(code, found, free=free))


def _said(code: str, found: Sequence[Drawn], *, free: Sequence[Drawn]) -> Iterator[Told]:
    parts = {one.line: part for one, part in zip(free, _PARTS, strict=False)}
    for one in found:
        for at, step, says, reason in parts.get(one.line, _PROVEN):
            yield _step(code, one, at=at, says={"step": step, "says": says}, reason=reason)
            if says in {"accepted", "upheld"}:
                yield _agreed(one, at=at, by=BOOKKEEPER if says == "accepted" else _FINANCE)


def _step(code: str, one: Drawn, *, at: datetime, says: dict[str, Json], reason: str) -> Told:
    more: dict[str, Json] = {"reason": reason} if reason else {}
    return Told(
        known_at=at,
        kind="control",
        subject=code,
        since=at.date(),
        value={"document": one.line.document, "line": one.line.line, **says, **more},
        by=BOOKKEEPER if says["step"] == "answered" else _FINANCE,
    )


def _agreed(one: Drawn, *, at: datetime, by: str) -> Told:
    """Return the accepted dispute by which a failed line is credited."""
    monday: date = Week.parse(one.billed.line.week).monday
    place: dict[str, Json] = {"document": one.line.document, "line": one.line.line}
    return Told(
        known_at=at,
        kind="dispute",
        subject=one.billed.line.candidate,
        since=monday,
        until=monday + WEEK,
        value={"reason": CONTROL, **place, "answer": "accepted"},
        by=by,
    )
