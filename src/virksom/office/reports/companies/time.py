"""How the consultants' time is shared, against the aim of the contract.

Source:
    Clause 6.2: at least 75 per cent of the time is meant for companies.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.companies.one import median_text
from virksom.office.reports.days import sentence
from virksom.office.reports.door import Choice, Door
from virksom.office.store.company_facts import company_log
from virksom.office.store.vault.persons import names
from virksom.programme.companies.response import Response, median_of, responses
from virksom.programme.companies.time_share import (
    Period,
    TimeShare,
    period_before,
    period_of,
    shares,
    team_share,
)
from virksom.programme.kernel import MONTHS, Span, Text, Week, day_in_copenhagen
from virksom.programme.record import Fact

BACK = 8
"""Periods that the course of the time is shown for, the one chosen included."""

_PERIODS = {
    "uge": (Period.WEEK, Text("Uge", "Week")),
    "maaned": (Period.MONTH, Text("Måned", "Month")),
    "kvartal": (Period.QUARTER, Text("Kvartal", "Quarter")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLine:
    """A share as a bar; lengths are in thousandths.

    Args:
        label: whose, or when.
        percent: the share; a dash where no minutes are told.
        bar: its length.
        told: minutes with companies of all, and contacts.
        untimed: contacts without minutes; empty for none.
        companies: minutes with companies.
        candidates: minutes with candidates.
        contacts: how many.
        without: how many tell no minutes.
        reached: whether the aim is reached.
    """

    label: Text
    percent: Text
    bar: int
    told: Text
    untimed: Text
    companies: Text
    candidates: Text
    contacts: Text
    without: Text
    reached: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimePage:
    """The consultants' time.

    Args:
        heading: the period: »Oktober 2019«.
        periods: week, month, quarter.
        day: a day of the period, for the form.
        earlier: the period before.
        later: the period after; None where it lies ahead.
        aim: the aim in per cent.
        aim_bar: the aim on a bar, in thousandths.
        team: the whole team.
        each: one for each consultant, for the team leader; else the reader's own, if any.
        course: the team's last periods, the latest last.
        asked: how many companies asked for something in the period; empty for none.
        answers: how long they waited, a line each, with how many it was.
        nothing: whether nobody had a contact in the period.
        whole: whether every consultant is shown.
    """

    heading: Text
    periods: tuple[Choice, ...]
    day: str
    earlier: Door
    later: Door | None
    aim: Text
    aim_bar: int
    team: TimeLine
    each: tuple[TimeLine, ...]
    course: tuple[TimeLine, ...]
    asked: Text
    answers: tuple[tuple[Text, Text], ...]
    nothing: bool
    whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedTime:
    """What the time is asked for.

    Args:
        period: ``uge``, ``maaned`` or ``kvartal``; another asks for the month.
        day: a day of it.
    """

    period: str
    day: date


def time_page(actor: Actor, asked: AskedTime, *, aim: int, moment: datetime) -> TimePage:
    """Return how the time is shared over the period that a day lies in.

    Args:
        actor: who reads.
        asked: the period.
        aim: the aim in per cent.
        moment: what is known up to and including.
    """
    today = day_in_copenhagen(moment)
    code = asked.period if asked.period in _PERIODS else "maaned"
    period = _PERIODS[code][0]
    span = period_of(asked.day, period)
    log = company_log(actor.programme)
    facts = log.known(moment).of_kind("contact")
    asked_for = responses(log, moment=moment)
    requests = [one for one in asked_for if span.covers(day_in_copenhagen(one.asked_at))]
    team, whole = team_share(facts, span=span), why_not(actor, Deed.SEE_TIME_OF_EACH) is None
    return TimePage(
        heading=span_name(span, period),
        periods=tuple(Choice(each, label, each == code) for each, (_, label) in _PERIODS.items()),
        day=span.since.isoformat(),
        earlier=_door(code, span.since - timedelta(days=1)),
        later=None if span.until is None or span.until > today else _door(code, span.until),
        aim=Text(f"{aim} %", f"{aim}%"),
        aim_bar=10 * aim,
        team=_line(Text("Hele teamet", "The whole team"), team, aim=aim),
        each=tuple(_each(actor, shares(facts, span=span), aim=aim, whole=whole)),
        course=tuple(_course(facts, span, period=period, aim=aim)),
        asked=_asked(requests),
        answers=tuple(_answers(requests)),
        nothing=not team.contacts,
        whole=whole,
    )


def _door(code: str, day: date) -> Door:
    return Door("time", asks=(("periode", code), ("dag", day.isoformat())))


def span_name(span: Span, period: Period) -> Text:
    """Return what a period is called: »Uge 41, 2019«, »Oktober 2019«, »4. kvartal 2019«."""
    day = span.since
    if period is Period.WEEK:
        return words.week_name(Week.of(day))
    if period is Period.MONTH:
        month = MONTHS[day.month - 1]
        return sentence(Text(f"{month.da} {day.year}", f"{month.en} {day.year}"))
    number = (day.month + 2) // 3
    return Text(f"{number}. kvartal {day.year}", f"Q{number} {day.year}")


def _each(
    actor: Actor, found: tuple[TimeShare, ...], *, aim: int, whole: bool
) -> Iterator[TimeLine]:
    shown = found if whole else [one for one in found if one.by and one.by == actor.code]
    named = names(actor.programme, [one.by for one in shown]) if whole else {}
    for one in shown:
        label = words.same(named.get(one.by, one.by)) if one.by else _NOBODY
        yield _line(label if whole else _OWN, one, aim=aim)


_OWN = Text("Min egen", "My own")
_NOBODY = Text("ingen nævnt", "nobody named")


def _course(facts: tuple[Fact, ...], span: Span, *, period: Period, aim: int) -> Iterator[TimeLine]:
    spans = [span]
    while len(spans) < BACK:
        spans.append(period_before(spans[-1], period))
    for each in reversed(spans):
        yield _line(span_name(each, period), team_share(facts, span=each), aim=aim)


def _asked(requests: Sequence[Response]) -> Text:
    """Return how many companies asked, and how many of them wait; empty for none."""
    if not requests:
        return words.NOTHING
    asked = words.several(
        len(requests), one=Text("henvendelse", "request"), many=Text("henvendelser", "requests")
    )
    waits = sum(one.waits for one in requests)
    waiting = Text(f"{waits} venter på svar", f"{waits} wait for an answer")
    return words.joined(asked, waiting if waits else words.NOTHING)


def _answers(requests: Sequence[Response]) -> Iterator[tuple[Text, Text]]:
    """Yield the median times until we answered and until a candidate was proposed."""
    times = (
        (_TO_ANSWER, median_of(one.to_answer for one in requests)),
        (_TO_PROPOSAL, median_of(one.to_proposal for one in requests)),
    )
    return ((label, median_text(found)) for label, found in times if found.of)


_TO_ANSWER = Text("Til vi svarede", "Until we answered")
_TO_PROPOSAL = Text("Til første kandidat", "To the first candidate")


def _line(label: Text, share: TimeShare, *, aim: int) -> TimeLine:
    percent = share.percent
    told = words.DASH
    if percent is not None:
        number = words.number(round(percent))
        told = Text(f"{number.da} %", f"{number.en}%")
    return TimeLine(
        label=label,
        percent=told,
        bar=0 if percent is None else round(10 * percent),
        told=words.joined(_of(share), _contacts(share.contacts)),
        untimed=_untimed(share.untimed),
        companies=words.number(share.with_companies),
        candidates=words.number(share.with_candidates),
        contacts=words.number(share.contacts),
        without=words.number(share.untimed),
        reached=percent is not None and percent >= aim,
    )


def _of(share: TimeShare) -> Text:
    part, whole = words.number(share.with_companies), words.number(share.minutes)
    return Text(f"{part.da} af {whole.da} minutter", f"{part.en} of {whole.en} minutes")


def _contacts(count: int) -> Text:
    return words.several(count, one=Text("kontakt", "contact"), many=Text("kontakter", "contacts"))


def _untimed(count: int) -> Text:
    if not count:
        return words.NOTHING
    told = _contacts(count)
    return Text(f"{told.da} uden tid, talt for sig", f"{told.en} untimed, counted apart")
