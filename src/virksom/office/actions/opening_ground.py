"""What a write to an opening rests on: the opening as it stands, its company, and who may.

Ask for it inside the transaction that writes, the programme being held.
"""

from datetime import date

from virksom.office.access import Actor, Deed
from virksom.office.access.openings import may_opening
from virksom.office.store.company_facts import company_log
from virksom.office.store.facts import facts_about
from virksom.office.store.members import member
from virksom.office.store.openings import vacancy
from virksom.office.store.proposals import NoSuchOpening, firms
from virksom.programme.companies.opening_rules import NO_OPENING
from virksom.programme.companies.openings import Vacancy
from virksom.programme.companies.pipeline import standings
from virksom.programme.record import Company


def opening_for(actor: Actor, opening: str, *, deed: Deed, today: date) -> Vacancy:
    """Return an opening that the actor may do a deed with.

    Raises:
        Denied: the actor may not; a company may only with its own.
        NoSuchOpening: none has that code.
    """
    may_opening(actor, deed, companies=(actor.company,))
    now = vacancy(actor.programme, opening, on=today)
    if now is None:
        raise NoSuchOpening(NO_OPENING)
    may_opening(actor, deed, companies=codes_of(actor.programme, now))
    return now


def codes_of(programme: str, now: Vacancy) -> tuple[str, ...]:
    """Return every code of the company that has an opening; empty where nobody told."""
    return firms(programme).codes(now.company) if now.company else ()


def consultant_of(programme: str, company: str, *, today: date) -> str:
    """Return who has a company and can be told, by code; "" for nobody.

    As the pipeline has it: whom a fact names, else who was in contact with it last.

    Args:
        programme: its code.
        company: any code of the company.
        today: the day it is.
    """
    found = standings(company_log(programme).known(), on=today)
    code = next((one.consultant for one in found if company in one.codes), "")
    held = member(programme, code) if code else None
    return code if held is not None and held.active else ""


def company_fact(programme: str, company: str) -> Company:
    """Return what is told of a company; nothing where no fact tells of it.

    Args:
        programme: its code.
        company: any code of the company.
    """
    known = facts_about(programme, firms(programme).codes(company)).known().of_kind("company")
    told = sorted(known, key=lambda fact: (fact.since, fact.age))
    latest = told[-1].value if told else None
    return latest if isinstance(latest, Company) else Company()
