"""How far the work with a company has come: derived from the facts, with its reasons.

Source:
    Clauses 6.2 and 6.3: companies first. The stages are the field's own: new, talked with, with an
    opening, with somebody employed, and back again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from virksom.programme.companies.merged import merged
from virksom.programme.kernel import Reason, Text
from virksom.programme.record import (
    PAID_FORMS,
    Company,
    Contact,
    Employment,
    Fact,
    Known,
    Opening,
)


class Stage(IntEnum):
    """How far it has come; a later stage never falls back to an earlier one."""

    NEW = 0
    TALKED = 1
    OPENING = 2
    EMPLOYED = 3
    AGAIN = 4

    @property
    def code(self) -> str:
        """The word facts and addresses have for it: ``talked``."""
        return self.name.lower()

    @property
    def text(self) -> Text:
        """What people call it."""
        return _TEXTS[self]


_TEXTS: Mapping[Stage, Text] = {
    Stage.NEW: Text("Ny", "New"),
    Stage.TALKED: Text("Talt med", "Talked with"),
    Stage.OPENING: Text("Jobåbning", "Opening"),
    Stage.EMPLOYED: Text("Ansat", "Employed"),
    Stage.AGAIN: Text("Igen", "Again"),
}

CLAUSE = "6.3"
"""The clause that every reason here rests on: companies first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where the work with one company stands on a day.

    Args:
        company: the code it goes by.
        codes: every code of it, ascending.
        stage: how far it has come.
        since: the day it came there.
        consultant: who has it, by code; "" while nobody has.
        contacts: with it by the day, the oldest first.
        reasons: one for each stage it has come to, ``NEW`` first, each with the fact.
    """

    company: str
    codes: tuple[str, ...]
    stage: Stage
    since: date
    consultant: str
    contacts: tuple[Fact, ...]
    reasons: tuple[Reason, ...]

    @property
    def last_contact(self) -> date | None:
        """The day of the latest contact; None before the first."""
        return self.contacts[-1].since if self.contacts else None


def standings(known: Known, *, on: date) -> tuple[Standing, ...]:
    """Return where the work with each company stands, by code.

    A company is one that a fact is about, that has an opening, or that employs somebody, by the
    day. Those that are said to be one are one.

    Source:
        Clauses 6.2 and 6.3.

    Args:
        known: the facts in force; those of the kinds ``company``, ``contact``, ``opening``,
            ``employment`` and ``same_company`` are read.
        on: the day, inclusive.

    Returns:
        Each company once; empty when the facts tell of none.
    """
    same = merged(known)
    about: dict[str, list[Fact]] = {}
    for fact in _of_companies(known):
        if fact.since <= on:
            about.setdefault(same.one(company_of(fact)), []).append(fact)
    return tuple(_standing(code, same.codes(code), facts=about[code]) for code in sorted(about))


def company_of(fact: Fact) -> str:
    """Return the code of the company a fact of ``KINDS_READ`` is about; "" for none.

    Args:
        fact: of any kind; of another kind it is about none.
    """
    if isinstance(fact.value, Opening | Employment):
        return fact.value.company or ""
    if isinstance(fact.value, Company | Contact) and fact.subject.startswith("V"):
        return fact.subject
    return ""


KINDS_READ = ("company", "contact", "opening", "employment", "same_company")
"""The kinds of facts that the pipeline rests on."""


def _of_companies(known: Known) -> Iterable[Fact]:
    kinds = ("company", "contact", "opening", "employment")
    return (fact for kind in kinds for fact in known.of_kind(kind) if company_of(fact))


def _standing(company: str, codes: tuple[str, ...], *, facts: Iterable[Fact]) -> Standing:
    told = sorted(facts, key=lambda fact: (fact.since, fact.age))
    contacts = tuple(fact for fact in told if isinstance(fact.value, Contact))
    came = _came(told)
    stage = max(came)
    return Standing(
        company=company,
        codes=codes,
        stage=stage,
        since=came[stage].since,
        consultant=_consultant(told, contacts),
        contacts=contacts,
        reasons=tuple(
            Reason(step.code, CLAUSE, (came[step].id,)) for step in Stage if step in came
        ),
    )


def _came(told: list[Fact]) -> dict[Stage, Fact]:
    """Return the fact that brought the company to each stage it has come to.

    Args:
        told: at least one fact, by day.
    """
    came: dict[Stage, Fact] = {Stage.NEW: told[0]}
    first_job = ""
    for fact in told:
        value = fact.value
        if isinstance(value, Employment) and value.form in PAID_FORMS:
            first_job = first_job or value.employment
            back = value.employment != first_job
            came.setdefault(Stage.AGAIN if back else Stage.EMPLOYED, fact)
        elif isinstance(value, Opening):
            came.setdefault(Stage.AGAIN if first_job else Stage.OPENING, fact)
        elif isinstance(value, Contact):
            came.setdefault(Stage.TALKED, fact)
    return came


def _consultant(told: Iterable[Fact], contacts: Iterable[Fact]) -> str:
    """Return whom a fact of the company names last, else who was in contact with it last."""
    named = [
        (fact.age, fact.value.consultant)
        for fact in told
        if isinstance(fact.value, Company) and fact.value.consultant
    ]
    if named:
        return max(named)[1] or ""
    talked = [fact.value.by or fact.by for fact in contacts if isinstance(fact.value, Contact)]
    return next((by for by in reversed(talked) if by), "")
