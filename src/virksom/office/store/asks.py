"""What an opening asks for, with what only its company tells: the trade and the place.

Source:
    Clause 6.3; rules, section 1 (``opening``, ``company``).
"""

import json
from collections.abc import Collection
from dataclasses import replace

from virksom.office.store.match_facts import in_force
from virksom.office.store.match_words import trade_of
from virksom.office.store.models import Fact as FactRow
from virksom.programme.companies.openings import Vacancy
from virksom.programme.matching import Ask, ask
from virksom.programme.record import Company, Known, Place, read_fact


def ask_of(one: Vacancy, firm: Company) -> Ask:
    """Return what an opening asks for; the trade is its occupation's, else its company's.

    Args:
        one: the opening.
        firm: what its company tells; where the opening names no place, it is there.
    """
    trade = trade_of(one.says.occupation or "") or firm.trade or ""
    wanted = ask(one.opening, one.says, seats=one.left, trade=trade, fact=one.fact)
    return replace(wanted, place=wanted.place or firm.place or "")


def firm_of(one: Vacancy, known: Known) -> Company:
    """Return what the company of an opening tells, the latest by day; nothing where nobody told.

    Args:
        one: the opening.
        known: facts in force; those of companies are read.
    """
    for code in (one.says.company or "", one.company):
        told = [fact for fact in known.about(code) if isinstance(fact.value, Company)]
        latest = max(told, key=lambda fact: (fact.since, fact.age), default=None)
        if latest is not None and isinstance(latest.value, Company):
            return latest.value
    return Company()


def companies_known(programme: str, codes: Collection[str]) -> Known:
    """Return what is in force of what companies tell, read without the rest of the log.

    Args:
        programme: its code.
        codes: V-codes.
    """
    rows = FactRow.objects.filter(
        programme__code=programme, subject__in=codes, kind__in=("company", "retraction")
    )
    place = Place(programme, 0)
    wires = rows.order_by("position").values_list("wire", flat=True)
    return in_force(read_fact(json.loads(wire), place) for wire in wires)
