"""The company's page: its own employees, and one tap to say how it goes.

Names of its own employees and nothing else: no health, no CPR, no note, nobody else.

Source:
    Rules, section 7; clause 3.2.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from virksom.office.access import Actor, Deed, may, relation, why_not
from virksom.office.reports import words
from virksom.office.reports.today.page import Act
from virksom.office.reports.today.rows import check_in_acts
from virksom.office.store import notices
from virksom.office.store.at_company import ever_at
from virksom.office.store.case import Case, cases
from virksom.office.store.company_names import company_names
from virksom.office.store.members import members_as
from virksom.office.store.vault.persons import names, person
from virksom.office.store.whose import consultant, facts_about
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.path import Work, why_not_follow_up, works_on
from virksom.programme.path.follow_up import COMPANY, answers
from virksom.programme.record import Occasion


@dataclass(frozen=True, slots=True, kw_only=True)
class Employee:
    """Somebody the company employs.

    Args:
        candidate: their code.
        name: from the vault; the code where nobody told.
        since: since when they work there.
        answered: what the company itself last said of how it goes; empty before the first time.
        acts: the two answers; empty where nothing is to be answered.
        contact: whom the company can call about them; empty where nobody has them.
        phone: that person's telephone; "" for none.
    """

    candidate: str
    name: Text
    since: Text
    answered: Text
    acts: tuple[Act, ...]
    contact: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyPage:
    """The company's own page.

    Args:
        name: what the company is called.
        employees: those it employs now, the longest first.
        notices: how many notices wait.
    """

    name: str
    employees: tuple[Employee, ...]
    notices: int

    @property
    def shown(self) -> tuple[str, ...]:
        """Codes of those whose names the page shows."""
        return tuple(one.candidate for one in self.employees)


def company_page(actor: Actor, *, moment: datetime) -> CompanyPage:
    """Return the page of the actor's company.

    Raises:
        Denied: the actor speaks for no company.
    """
    may(actor, Deed.SEE_COMPANY_PAGE)
    today = day_in_copenhagen(moment)
    programme, company = actor.programme, actor.company
    found = [
        (work.first, one, work)
        for one in cases(programme, ever_at(programme, company, kind="employment"))
        if why_not(
            actor,
            Deed.SEE_COMPANY_PAGE,
            about=relation(actor, one.known, codes=one.codes, on=today),
        )
        is None
        for work in works_on(one.person, on=today)
        if work.company == company
    ]
    by = {each.code for each in members_as(programme, _SPEAKS) if each.organisation == company}
    told = names(programme, [one.person.id for _, one, _ in found])
    return CompanyPage(
        name=company_names(programme, [company]).get(company, company),
        employees=tuple(
            _employee(one, work, name=told.get(one.person.id, one.person.id), today=today, by=by)
            for _, one, work in sorted(found, key=lambda item: (item[0], item[1].person.id))
        ),
        notices=len(notices.waiting(programme, actor.by)),
    )


def _employee(one: Case, work: Work, *, name: str, today: date, by: Collection[str]) -> Employee:
    who = person(one.row.code, consultant(one))
    asks = why_not_follow_up(one.person, on=today) is None
    since = words.day(work.first)
    return Employee(
        candidate=one.person.id,
        name=words.same(name),
        since=Text(f"siden {since.da}", f"since {since.en}"),
        answered=_answered(one, by=by),
        acts=check_in_acts(one.person.id) if asks else (),
        contact="" if who is None else who.name,
        phone="" if who is None else who.phone,
    )


_SPEAKS = "company_contact"
"""The role of those who speak for a company, as the database keeps it."""

_SAID = {
    "all_well": Text("går godt", "all well"),
    "talk": Text("vil gerne tale", "would like to talk"),
}


def _answered(one: Case, *, by: Collection[str]) -> Text:
    """Return what the company itself said last; what the candidate said is not for it."""
    said = [
        fact
        for fact in answers(facts_about(one))
        if fact.source == COMPANY and fact.by in by and isinstance(fact.value, Occasion)
    ]
    latest = said[-1] if said else None
    if latest is None or not isinstance(latest.value, Occasion) or not latest.value.answer:
        return words.NOTHING
    day, answer = words.day(latest.since), words.looked_up(_SAID, latest.value.answer)
    return Text(f"sidst sagt {day.da}: {answer.da}", f"last said {day.en}: {answer.en}")
