"""The candidate who reads: their own facts, and what the codes in them are called.

Nobody else's facts are read for it, however many candidates there are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.reports.sight import sight
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.case import Case, case, narrowed
from virksom.office.store.company_names import company_names
from virksom.office.store.vault.find import own_codes
from virksom.office.store.vault.persons import PersonData, person
from virksom.programme.record import Employment, Fact, Interview, Training
from virksom.programme.status import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Self:
    """A candidate as their own pages know them.

    Args:
        code: the one they came in by.
        case: the facts about them.
        seen: the same as a standpoint of today, with nobody else in it.
        data: what the vault knows of them; None when nothing.
        companies: names of the companies in their facts, by V-code.
    """

    code: str
    case: Case
    seen: Standpoint
    data: PersonData | None
    companies: Mapping[str, str]

    @property
    def person(self) -> Person:
        """Whom the facts make."""
        return self.case.person

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that are the candidate's own: theirs, and those with the same CPR."""
        return self.person.ids

    @property
    def today(self) -> date:
        """The day it is."""
        return self.seen.today

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts in force about the person, in the order of the log."""
        found = (fact for code in self.person.ids for fact in self.case.known.about(code))
        return tuple(sorted(found, key=lambda fact: fact.age))

    def company(self, code: str) -> str:
        """Return what a company is called; its code where nobody told."""
        return self.companies.get(code, code)


def oneself(actor: Actor, *, moment: datetime, today: date) -> Self:
    """Return the candidate who asks; what is told of somebody they were merged with is not theirs.

    Args:
        actor: the candidate.
        moment: what is known up to and including.
        today: its day.

    Raises:
        NoSuchCandidate: no fact speaks of them.
        Denied: the actor is no candidate.
    """
    may(actor, Deed.SEE_OWN_PAGE)
    one = case(actor.programme, actor.code, moment=moment)
    may(actor, Deed.SEE_OWN_PAGE, about=relation(actor, one.known, codes=one.codes, on=today))
    own = own_codes(actor.programme, actor.code, among=one.codes)
    one = narrowed(one, actor.code, among=own)
    return _self(actor.code, one, moment=moment, today=today)


def somebody(actor: Actor, candidate: str, *, moment: datetime, today: date) -> Self:
    """Return a candidate as all their codes together make them, for whoever hands it to them.

    Args:
        actor: who asks.
        candidate: any of the candidate's codes.
        moment: what is known up to and including.
        today: its day.

    Raises:
        NoSuchCandidate: no fact speaks of them.
        Denied: the actor may not.
    """
    may(actor, Deed.EXPORT_PERSON)
    one = case(actor.programme, candidate, moment=moment)
    whose = relation(actor, one.known, codes=one.codes, on=today)
    may(actor, Deed.EXPORT_PERSON, about=whose)
    return _self(one.person.id, one, moment=moment, today=today)


def _self(code: str, one: Case, *, moment: datetime, today: date) -> Self:
    return Self(
        code=code,
        case=one,
        seen=sight(one, on=today, moment=moment, today=today),
        data=person(one.row.code, code),
        companies=company_names(one.row.code, _companies(one)),
    )


def _companies(one: Case) -> set[str]:
    found = set()
    for code in one.codes:
        for fact in one.known.about(code):
            match fact.value:
                case Employment(company=company) | Training(workplace=company):
                    found.add(company)
                case Interview(employer=str(company)):
                    found.add(company)
                case _:
                    pass
    return found
