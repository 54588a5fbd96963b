"""Companies by name instead of by code, for those who may see companies.

Source:
    Invariant 3: facts speak of ``V009``; who that is lies sealed, and is told to those it concerns.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from virksom.office.access import Actor, Deed, why_not
from virksom.office.store.companies import CompanyRow, companies
from virksom.office.store.company_names import company_names
from virksom.programme.kernel import Text
from virksom.programme.record import Employment, Fact, Occasion, Training

_CODE = re.compile(r"\bV\d+\b", re.ASCII)


def called(actor: Actor, codes: Collection[str]) -> Mapping[str, str]:
    """Return the names of those of the V-codes that have one; none where the reader may not see.

    Args:
        actor: who reads.
        codes: V-codes.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    if not codes or why_not(actor, Deed.SEE_COMPANIES) is not None:
        return {}
    return company_names(actor.programme, codes)


def shown_companies(actor: Actor) -> tuple[CompanyRow, ...]:
    """Return the companies there are, by code; named for those who may see companies alone.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    rows = companies(actor.programme)
    if why_not(actor, Deed.SEE_COMPANIES) is None:
        return rows
    return tuple(replace(row, name="") for row in rows)


def companies_in(facts: Iterable[Fact]) -> frozenset[str]:
    """Return the V-codes that facts about candidates name."""
    named = {_named(fact) for fact in facts}
    return frozenset(named - {""})


def _named(fact: Fact) -> str:
    match fact.value:
        case Employment(company=code) | Training(workplace=code):
            return code
        case Occasion(company=code):
            return code or ""
        case _:
            return ""


def codes_in(texts: Iterable[Text]) -> frozenset[str]:
    """Return the V-codes that stand in texts."""
    return frozenset(code for text in texts for code in _CODE.findall(text.da))


def named(text: Text, firms: Mapping[str, str]) -> Text:
    """Return a text with the names of companies in the place of their codes.

    Args:
        text: in which codes stand as whole words.
        firms: names by code; a code without one stays.
    """
    if not firms:
        return text
    return Text(_replaced(text.da, firms), _replaced(text.en, firms))


def by_name(actor: Actor, text: Text) -> Text:
    """Return a text with companies by name, for those who may see companies.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    return named(text, called(actor, codes_in([text])))


def _replaced(text: str, firms: Mapping[str, str]) -> str:
    return _CODE.sub(lambda found: firms.get(found[0], found[0]), text)
