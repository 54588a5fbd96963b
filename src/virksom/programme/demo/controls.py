"""The demo's controls: a sample a year, looked through, answered and ruled on.

Source:
    Clause 7.5: the provider answers before anything is deducted, and only what it contests is
    ruled on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
from virksom.programme.demo.office_hours import WEEK, working_day
from virksom.programme.demo.told import Told
from virksom.programme.demo.truth import FIRST
from virksom.programme.kernel import COPENHAGEN, Json, Month, Week
from virksom.programme.record import Log


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """A control of the demo: what is drawn, when, and how far each of its first lines goes.

    Args:
        since: the first month whose lines are drawn from.
        through: the last; the sample is drawn once it is settled.
        at: the moment it is drawn.
        seed: agreed on: one proposed would follow from the digest of the code that settled.
        found: when its lines are looked through.
        parts: what is said of its first lines, each at its moment; the others are proven.
    """

    since: Month
    through: Month
    at: datetime
    seed: str
    found: datetime
    parts: tuple[tuple["_Said", ...], ...]


_Said = tuple[datetime, str, str, str]
_FINANCE = "oekonomi-1"


def _at(when: str) -> datetime:
    day = working_day(date.fromisoformat(when))
    return datetime(day.year, day.month, day.day, 11, 30, tzinfo=COPENHAGEN)


def _wrong(found: datetime, answered: datetime) -> tuple[_Said, ...]:
    """Return the turns of a line that is wrong, and accepted as such."""
    return (found, "found", "wrong", "wrong_hours"), (answered, "answered", "accepted", "")


def _contested(
    found: datetime, answered: datetime, *, ruled: datetime, says: str
) -> tuple[_Said, ...]:
    """Return the turns of a line without a document, contested and ruled on."""
    return (
        (found, "found", "unproven", "no_document"),
        (answered, "answered", "contested", ""),
        (ruled, "ruled", says, ""),
    )


def _yearly(year: int) -> Control:
    """Return the control of twelve months up to April: one line wrong, one ruled on."""
    found, answered, ruled = _at(f"{year}-06-24"), _at(f"{year}-07-02"), _at(f"{year}-08-05")
    wrong = _wrong(found, answered)
    dropped = _contested(found, answered, ruled=ruled, says="dropped")
    return Control(
        since=Month(year - 1, 5),
        through=Month(year, 4),
        at=_at(f"{year}-06-18"),
        seed=f"Fokus {year}",
        found=found,
        parts=(wrong, dropped),
    )


_FOUND, _ANSWERED, _RULED = _at("2019-06-25"), _at("2019-07-03"), _at("2019-08-06")
_ASKED, _SHOWN, _AGREED = _at("2019-10-02"), _at("2019-10-16"), _at("2019-11-05")
CONTROLS = (
    Control(
        since=FIRST,
        through=Month(2019, 4),
        at=datetime(2019, 6, 20, 10, 15, tzinfo=COPENHAGEN),
        seed="Fokus 2019",
        found=_FOUND,
        parts=(
            _wrong(_FOUND, _ANSWERED),
            _contested(_FOUND, _ANSWERED, ruled=_RULED, says="dropped"),
            _contested(_FOUND, _ANSWERED, ruled=_RULED, says="upheld"),
            _contested(_ASKED, _SHOWN, ruled=_AGREED, says="dropped"),
            ((_SHOWN, "found", "proven", ""),),
        ),
    ),
    *map(_yearly, (2020, 2021, 2022)),
    Control(
        since=Month(2022, 5),
        through=Month(2022, 12),
        at=_at("2023-02-23"),
        seed="Fokus 2023",
        found=_at("2023-03-01"),
        parts=(
            _contested(
                _at("2023-03-01"), _at("2023-03-08"), ruled=_at("2023-03-22"), says="dropped"
            ),
        ),
    ),
)
"""The controls in their order; in October 2019 one line of the first waits and one is unseen."""


def control_after(month: Month, *, until: datetime) -> Control | None:
    """Return the control that is drawn once a month is settled; None for most months.

    Args:
        month: the month settled.
        until: nothing is told later.
    """
    found = (one for one in CONTROLS if one.through == month and one.at <= until)
    return next(found, None)


def told_control(log: Log, terms: Terms, *, control: Control) -> tuple[Told, ...]:
    """Return the sample and what is said of its lines, each at its moment.

    Source:
        Clause 7.5.

    Args:
        log: every fact up to the moment it is drawn.
        terms: all terms.
        control: which one.

    Returns:
        The sample first; empty when nothing was billed by then.
    """
    known, months = log.known(), months_between(control.since, control.through)
    frozen = books(known)
    lines = population(frozen, known, terms=terms, months=months)
    if not lines:
        return ()
    share = terms.on(control.at.date()).amount("control_share")
    asked = Drawing(months=months, size=size_of(lines, share=share), seed=control.seed)
    code, found = next_sample(log), drawn(lines, asked)
    draft = sample_draft(found, asked, code=code, on=control.at.date(), by=_FINANCE)
    sample = Told(
        known_at=control.at,
        kind="sample",
        subject=code,
        since=draft.since,
        value=draft.value,
        by=_FINANCE,
    )
    busy = {one.place for one in disputes(log, known)}
    free = [one for one in found if (one.line.document, one.line.line) not in busy]
    return (sample, *_said(code, found, free=free, control=control))


def _said(
    code: str, found: Sequence[Drawn], *, free: Sequence[Drawn], control: Control
) -> Iterator[Told]:
    parts = {one.line: part for one, part in zip(free, control.parts, strict=False)}
    proven = ((control.found, "found", "proven", ""),)
    for one in found:
        for at, step, says, reason in parts.get(one.line, proven):
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
