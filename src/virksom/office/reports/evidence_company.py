"""What a company is asked about a month: who worked there, and for how many hours a week.

Names of its own employees and nothing else, as on the company's own page.

Source:
    Clause 7.1; rules, section 7.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from virksom.office.access import Actor, Deed, may
from virksom.office.access.ties import answers
from virksom.office.reports import words
from virksom.office.reports.door import Door, Link
from virksom.office.reports.today.page import Act
from virksom.office.store.company_names import company_names
from virksom.office.store.confirmations import AskedOf, at_company_in, months_over
from virksom.office.store.vault.persons import names
from virksom.programme.kernel import MONTHS, Month, Text, day_in_copenhagen
from virksom.programme.path.confirm import NO, YES, Part, why_not_ask
from virksom.programme.record import Confirmation, Fact

BACK = 3
"""Months that a company is shown, the latest that are over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedRow:
    """One job of one person in a month.

    Args:
        candidate: their code.
        employment: the job's code.
        name: what they are called; the code where nobody told.
        question: what is asked, in words.
        said: what the company has said; empty before it has.
        acts: yes and no in one tap; yes is left out where nobody knows the hours.
        door: where other hours are sent.
        typed: the hours that were typed; "" for none.
        error: what is wrong with them; None for nothing.
    """

    candidate: str
    employment: str
    name: Text
    question: Text
    said: Text
    acts: tuple[Act, ...]
    door: Door
    typed: str = ""
    error: Text | None = None

    @property
    def open(self) -> bool:
        """Whether it is still to be answered."""
        return not self.said.da


@dataclass(frozen=True, slots=True, kw_only=True)
class Amiss:
    """Hours that were typed for a job, and what is wrong with them."""

    employment: str
    typed: str
    error: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmPage:
    """A month, as its company is asked about it.

    Args:
        month: as addresses have it.
        label: its name.
        company: what the company is called.
        open: the jobs still to be answered.
        done: those that are.
        all: yes to all in one tap; None where there is nothing to gain by it.
        wait: why nothing can be answered yet; None when it can.
        others: the other months.
    """

    month: str
    label: Text
    company: str
    open: tuple[AskedRow, ...]
    done: tuple[AskedRow, ...]
    all: Act | None
    wait: Text | None
    others: tuple[Link, ...]

    @property
    def shown(self) -> tuple[str, ...]:
        """Codes of those whose names the page shows."""
        return tuple(one.candidate for one in (*self.open, *self.done))


def confirm_page(
    actor: Actor, *, month: Month, moment: datetime, amiss: Amiss | None = None
) -> ConfirmPage:
    """Return what the actor's company is asked about a month.

    Args:
        actor: who speaks for the company.
        month: the month.
        moment: when.
        amiss: what was just typed and cannot be; None for nothing.

    Raises:
        Denied: the actor speaks for no company.
    """
    may(actor, Deed.CONFIRM_WEEKS)
    today = day_in_copenhagen(moment)
    programme, company = actor.programme, actor.company
    months = dict.fromkeys((month, *months_over(today, most=BACK)))
    every = _theirs(actor, months=months, today=today)
    found = every[month]
    told = names(programme, [one.one.person.id for one in found])
    wait = why_not_ask(month, today=today)
    rows = [_row(one, month=month, told=told, waits=wait is not None) for one in found]
    rows = [_with(row, amiss) for row in rows]
    unanswered = [one for one in found if one.open and one.question.known]
    several = wait is None and len(unanswered) > 1
    return ConfirmPage(
        month=str(month),
        label=month_label(month),
        company=company_names(programme, [company]).get(company, company),
        open=tuple(row for row in rows if row.open),
        done=tuple(row for row in rows if not row.open),
        all=_yes_to_all(month, count=len(unanswered)) if several else None,
        wait=wait,
        others=tuple(
            Link(month_label(one), Door("confirm_month", (str(one),)))
            for one, theirs in every.items()
            if one != month and theirs
        ),
    )


def months_to_confirm(actor: Actor, *, moment: datetime) -> tuple[Act, ...]:
    """Return the latest months in which the company has somebody left to answer for."""
    today = day_in_copenhagen(moment)
    found = list[Act]()
    every = _theirs(actor, months=months_over(today, most=BACK), today=today)
    for month, theirs in every.items():
        left = sum(one.open for one in theirs)
        if left:
            label = month_label(month)
            told = Text(f"Bekræft {label.da} ({left})", f"Confirm {label.en} ({left})")
            found.append(Act(label=told, door=Door("confirm_month", (str(month),))))
    return tuple(found)


def _theirs(
    actor: Actor, *, months: Iterable[Month], today: date
) -> Mapping[Month, tuple[AskedOf, ...]]:
    """Return the jobs of each month that the company may still answer for."""
    every = at_company_in(actor.programme, actor.company, months=months)
    return {
        month: tuple(one for one in found if answers(one.job, actor.company, month=month, on=today))
        for month, found in every.items()
    }


def month_label(month: Month) -> Text:
    """Return a month in words: ``august 2019``."""
    name = MONTHS[month.number - 1]
    return Text(f"{name.da} {month.year}", f"{name.en} {month.year}")


def _yes_to_all(month: Month, *, count: int) -> Act:
    return Act(
        label=Text(f"Ja til alle {count}", f"Yes to all {count}"),
        door=Door("confirm_all", (str(month),)),
        sends=(("answer", YES),),
        filled=True,
    )


def _row(one: AskedOf, *, month: Month, told: Mapping[str, str], waits: bool) -> AskedRow:
    asked, code = one.question, one.one.person.id
    door = Door("confirm_weeks", (str(month), code))
    name = told.get(code, code)
    return AskedRow(
        candidate=code,
        employment=asked.employment,
        name=words.same(name),
        question=_question(asked.parts, name=name, month=month),
        said=words.joined(*(_said(fact) for fact in asked.told), mark="; "),
        acts=() if waits else tuple(_acts(one, door=door)),
        door=door,
    )


def _with(row: AskedRow, amiss: Amiss | None) -> AskedRow:
    if amiss is None or amiss.employment != row.employment:
        return row
    return replace(row, typed=amiss.typed, error=amiss.error)


def _acts(one: AskedOf, *, door: Door) -> list[Act]:
    job = ("employment", one.question.employment)
    yes = Act(
        label=Text("Ja, det passer", "Yes, that is right"),
        door=door,
        sends=(("answer", YES), job),
    )
    no = Act(
        label=Text("Nej, ikke hos os", "No, not with us"), door=door, sends=(("answer", NO), job)
    )
    return [yes, no] if one.question.known else [no]


def _question(parts: tuple[Part, ...], *, name: str, month: Month) -> Text:
    label = month_label(month)
    told = words.joined(*(_part(part) for part in parts), mark="; ")
    return Text(
        f"Har {name} arbejdet hos jer i {label.da}? {told.da}",
        f"Has {name} worked with you in {label.en}? {told.en}",
    )


def _part(part: Part) -> Text:
    days = words.stretch(part.span.since, part.span.until)
    if part.hours is None:
        return Text(f"Timerne er ikke kendt, {days.da}", f"The hours are not known, {days.en}")
    hours = words.number(part.hours)
    return Text(f"{hours.da} timer om ugen, {days.da}", f"{hours.en} hours a week, {days.en}")


def _said(fact: Fact) -> Text:
    value = fact.value
    if not isinstance(value, Confirmation) or not value.held:
        return Text("I har svaret nej", "You answered no")
    if value.weekly_hours is None:
        return Text("I har svaret ja", "You answered yes")
    hours = words.number(value.weekly_hours)
    days = words.stretch(fact.since, fact.until)
    return Text(
        f"I har svaret {hours.da} timer om ugen, {days.da}",
        f"You answered {hours.en} hours a week, {days.en}",
    )
