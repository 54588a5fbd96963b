"""The consultant's day: companies first, then candidates, then what was written to them."""

from collections.abc import Iterator

from virksom.office.access import Actor
from virksom.office.reports import words
from virksom.office.reports.companies.ground import firms
from virksom.office.reports.days import month_of_day
from virksom.office.reports.door import Door
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.today.firms import quiet_card, waiting_rows
from virksom.office.reports.today.openings import due_card
from virksom.office.reports.today.page import Act, Card, Figure, Row
from virksom.office.reports.today.proposals import proposals_card
from virksom.office.reports.today.rows import (
    danger_rows,
    follow_up_rows,
    meeting_rows,
    step_row,
)
from virksom.office.reports.today.work import Work, of_consultant
from virksom.programme.companies.time_share import shares
from virksom.programme.kernel import Text
from virksom.programme.path import NextStep
from virksom.programme.path.next_step import CONSULTANT

AHEAD = 7
"""Days ahead that coming meetings are shown for."""

_MATCH = frozenset({"match"})
_LATER = frozenset({"statusnotat"})
_DEEDS = frozenset(
    {"choose_time", "close", "agree", "sign", "start", "compose", "withdraw", "statusnotat"}
)
"""Steps with a row of their own; meetings, follow-ups and jobs in danger have theirs elsewhere."""


def consultant_cards(seen: Standpoint, actor: Actor) -> Iterator[Card]:
    """Yield the cards of a consultant's day.

    Source:
        Clause 6.2 (companies first).
    """
    mine, there = of_consultant(seen, actor.code), firms(actor, moment=seen.moment)
    yield Card(
        code="companies",
        heading=Text("Først virksomhederne", "Companies first"),
        rows=(*waiting_rows(there), *danger_rows(mine)),
        counts=True,
    )
    yield due_card(there)
    yield quiet_card(there)
    yield proposals_card(actor, on=seen.on, moment=seen.moment)
    yield Card(
        code="candidates",
        heading=Text("Kandidater", "Candidates"),
        rows=(
            *meeting_rows(mine, on=seen.on, days=0),
            *follow_up_rows(mine, on=seen.on),
            *_steps(seen, mine, only=_DEEDS),
        ),
        empty=Text("Ingen kandidater venter på dig lige nu.", "No candidate waits for you."),
        all=Act(label=Text("Alle opfølgninger", "All follow-ups"), door=Door("follow_ups")),
        counts=True,
    )
    yield Card(
        code="matching",
        heading=Text("Uden job lige nu", "Without a job just now"),
        rows=tuple(_steps(seen, mine, only=_MATCH)),
        aside=True,
    )
    yield time_card(seen, actor.code)
    yield coming_card(seen, mine)


def coming_card(seen: Standpoint, work: tuple[Work, ...]) -> Card:
    """Return the meetings of the week to come, without today's."""
    today = len(meeting_rows(work, on=seen.on, days=0))
    return Card(
        code="coming",
        heading=Text("De næste syv dage", "The next seven days"),
        aside=True,
        rows=meeting_rows(work, on=seen.on, days=AHEAD)[today:],
    )


def time_card(seen: Standpoint, code: str) -> Card:
    """Return how the consultant's time of the month is shared; nothing without a contact.

    Source:
        Clause 6.2.
    """
    found = shares(seen.known.of_kind("contact"), span=month_of_day(seen.on))
    used = next((one for one in found if one.by == code), None)
    heading = Text("Min tid denne måned", "My time this month")
    if used is None or used.percent is None:
        return Card(code="time", heading=heading)
    percent = round(used.percent)
    aim = seen.rules.whole("company_time_aim")
    contacts = words.several(
        used.contacts, one=Text("kontakt", "contact"), many=Text("kontakter", "contacts")
    )
    figure = Figure(
        number=Text(f"{percent} %", f"{percent}%"),
        word=Text("med virksomheder", "with companies"),
        bar=10 * percent,
        aim=10 * aim,
        left=words.joined(contacts, _spent(used.minutes), mark=", "),
        right=Text(f"mål {aim} %", f"aim {aim}%"),
    )
    return Card(code="time", heading=heading, figures=(figure,), aside=True)


def _spent(minutes: int) -> Text:
    """Return a time in whole hours, or in minutes while it is under one."""
    if minutes < _HOUR:
        return words.several(minutes, one=Text("minut", "minute"), many=Text("minutter", "minutes"))
    return words.several(
        round(minutes / _HOUR), one=Text("time", "hour"), many=Text("timer", "hours")
    )


_HOUR = 60


def _steps(seen: Standpoint, mine: tuple[Work, ...], *, only: frozenset[str]) -> Iterator[Row]:
    """Yield the steps that are the consultant's, those due first and what can wait last."""
    found = [
        (step.code in _LATER, step.due or seen.on, one.person.id, step, one)
        for one in mine
        for step in one.steps
        if step.who == CONSULTANT and (step.code in only or _gone_by(step, seen, only=only))
    ]
    for _, _, _, step, one in sorted(found, key=lambda item: item[:3]):
        yield step_row(one, step, on=seen.on)


def _gone_by(step: NextStep, seen: Standpoint, *, only: frozenset[str]) -> bool:
    """Say whether an interview's day has gone by, so that it is to be noted how it went."""
    late = step.due is not None and step.due < seen.on
    return only is _DEEDS and step.code == "hold" and late
