"""What the benefit register says, week by week: who has a benefit, and who has none."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from virksom.programme.demo.recipe import UNITS
from virksom.programme.demo.registers import read_at
from virksom.programme.demo.told import Told
from virksom.programme.demo.truth import FIRST, Paid, months
from virksom.programme.kernel import Month, Span, Week
from virksom.programme.record import Log, Referral
from virksom.programme.status import Person, people

WRITTEN = {
    "none": "ingen",
    "su": "SU",
    "kontanthjaelp": "kontanthjælp",
    "uddannelseshjaelp": "uddannelseshjælp",
}
"""What stands in the register for each code."""

_REGISTER = "ydelsesrefusion"
_READ_BY = "oekonomi-1"
_NONE, _STUDENT = "none", "su"
_CODES = dict(zip(UNITS, ("uddannelseshjaelp", "kontanthjaelp"), strict=True))
_DAY = 20
_QUARTER = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitWeeks:
    """Weeks in a row that the register has the same for.

    Args:
        candidate: who.
        code: code of the benefit; ``none`` for no benefit.
        span: whole weeks.
        month: the month whose list they stand in.
    """

    candidate: str
    code: str
    span: Span
    month: Month


def benefit_weeks(log: Log, works: Sequence[Paid], *, last: Month) -> tuple[BenefitWeeks, ...]:
    """Return what the register has, by month and candidate.

    Those who support themself stand in each month's list, the others in each quarter's last.
    Whoever anybody told of a benefit, or of a job that never was, is left to what was told.

    Args:
        log: the whole demo.
        works: the paid work.
        last: the last month wanted, inclusive.
    """
    everyone, apart = people(log.known()), {one.candidate for one in works if not one.employment}
    others = [person for person in everyone if person.id not in apart]
    found = [*_working(works, everyone, last=last), *_others(log, others, last=last)]
    return tuple(sorted(found, key=lambda one: (one.month, one.candidate, one.span.since)))


def tell_weeks(rows: Iterable[BenefitWeeks]) -> Iterator[Told]:
    """Yield the register's weeks as they were read, the month after.

    Weeks that go on with the same benefit make the stretch before longer.
    """
    latest: dict[str, Told] = {}
    for row in rows:
        before = latest.get(row.candidate)
        told = _told(row)
        if before and before.until == told.since and before.value == told.value:
            told = replace(told, since=before.since, replaces=before.key)
        latest[row.candidate] = told
        yield told


def _told(row: BenefitWeeks) -> Told:
    return Told(
        known_at=read_at(row.month, _DAY),
        kind="benefit",
        subject=row.candidate,
        since=row.span.since,
        until=row.span.until,
        value={"code": row.code, "register": _REGISTER, "written": WRITTEN[row.code]},
        by=_READ_BY,
        source="benefit_register",
        key=f"{row.candidate}/weeks/{row.month}/{row.span.since}",
    )


def weeks_of(first: Month, last: Month) -> Iterator[Week]:
    """Yield the weeks of the months from ``first`` to ``last``, by their Thursday."""
    week = Week.of(date(first.year, first.number, 1))
    while week.month <= last:
        if week.month >= first:
            yield week
        week += 1


def _working(
    works: Iterable[Paid], everyone: Iterable[Person], *, last: Month
) -> Iterator[BenefitWeeks]:
    """Yield the weeks that lie whole inside paid work or studies, and have no benefit."""
    own: dict[str, list[tuple[Span, str]]] = {}
    for paid in works:
        own.setdefault(paid.candidate, []).append((paid.span, _NONE))
    for person in everyone:
        for study in person.studies:
            if not study.says.publicly_supported:
                own.setdefault(person.id, []).append((study.span, _STUDENT))
    for person in everyone:
        benefits = [fact.span for fact in person.benefits]
        for month in months(FIRST, last):
            codes = {
                week: code
                for week in weeks_of(month, month)
                for span, code in own.get(person.id, ())
                if span.contains(week.span) and not _met(week.span, benefits)
            }
            yield from _in_a_row(person.id, codes, month=month)


def _others(log: Log, everyone: Iterable[Person], *, last: Month) -> Iterator[BenefitWeeks]:
    """Yield the quarters in which somebody is in the course, and nothing else was told of them."""
    told: dict[str, list[Span]] = {}
    units: dict[str, str] = {}
    for fact in log.facts:
        if fact.kind in {"employment", "education", "benefit"}:
            told.setdefault(fact.subject, []).append(fact.span)
        if isinstance(fact.value, Referral):
            units.setdefault(fact.subject, fact.value.unit)
    for month in months(FIRST, last):
        if month.number % _QUARTER:
            continue
        weeks = tuple(weeks_of(Month(month.year, month.number - _QUARTER + 1), month))
        whole = Span(weeks[0].monday, weeks[-1].span.until)
        for person in everyone:
            unit = units.get(person.id, "")
            if unit in _CODES and not _met(whole, told.get(person.id, ())):
                codes = dict.fromkeys(_in_course(person, weeks), _CODES[unit])
                yield from _in_a_row(person.id, codes, month=month)


def _in_course(person: Person, weeks: Iterable[Week]) -> Iterator[Week]:
    spans = [course.span for course in person.courses if course.span]
    return (week for week in weeks if any(span.contains(week.span) for span in spans))


def _met(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlap(other) is not None for other in others)


def _in_a_row(candidate: str, codes: dict[Week, str], *, month: Month) -> Iterator[BenefitWeeks]:
    """Yield the weeks as stretches of weeks in a row with one code."""
    rows: list[BenefitWeeks] = []
    for week, code in sorted(codes.items()):
        if rows and rows[-1].code == code and rows[-1].span.until == week.monday:
            span = Span(rows.pop().span.since, week.span.until)
        else:
            span = week.span
        rows.append(BenefitWeeks(candidate=candidate, code=code, span=span, month=month))
    yield from rows
