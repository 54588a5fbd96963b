"""What every page of the companies rests on: the facts of them today, and who they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from virksom.office.access import Actor
from virksom.office.reports import words
from virksom.office.store.company_details import CompanyDetails, company_details
from virksom.office.store.company_facts import company_log
from virksom.office.store.organisations import WORKPLACES, organisations
from virksom.office.store.vault.persons import names
from virksom.programme.companies.merged import Merged, merged
from virksom.programme.companies.pipeline import Standing, standings
from virksom.programme.companies.response import Response, responses
from virksom.programme.companies.time_share import had_by
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.record import Company, Known, Log


@dataclass(frozen=True, eq=False, kw_only=True)
class Firms:
    """The companies of a programme as they stand at a moment.

    Args:
        actor: who reads.
        moment: the moment it is.
        log: the facts of companies.
    """

    actor: Actor
    moment: datetime
    log: Log

    @property
    def today(self) -> date:
        """The day it is."""
        return day_in_copenhagen(self.moment)

    @cached_property
    def known(self) -> Known:
        """The facts of companies that are in force."""
        return self.log.known(self.moment)

    @cached_property
    def same(self) -> Merged:
        """Which companies are one."""
        return merged(self.known)

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """Where the work with each company stands, by the code it goes by."""
        return {one.company: one for one in standings(self.known, on=self.today)}

    @cached_property
    def responses(self) -> tuple[Response, ...]:
        """What companies have asked for, and what came of it, the oldest first."""
        return responses(self.log, moment=self.moment)

    @cached_property
    def waiting(self) -> Mapping[str, Response]:
        """The request of each company that has waited longest for an answer, by its code."""
        waits = [one for one in self.responses if one.waits]
        return {one.company: one for one in reversed(waits)}

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The code that each company goes by, those that only the list has included."""
        listed = (row.code for row in organisations(self.actor.programme) if _works(row.kind))
        every = {*self.standings, *(self.same.one(code) for code in listed if code)}
        return tuple(sorted(every, key=lambda code: (len(code), code)))

    @cached_property
    def details(self) -> Mapping[str, CompanyDetails]:
        """Who each company is, by the code it goes by; of several the first that is told."""
        every = {each for code in self.codes for each in self.same.codes(code)}
        told = company_details(self.actor.programme, every)
        return {code: _first_told(code, self.same, told=told) for code in self.codes}

    @cached_property
    def colleagues(self) -> Mapping[str, str]:
        """Names of those who have companies, or had a contact, by code."""
        had = {had_by(fact) for fact in self.known.of_kind("contact")}
        has = {one.consultant for one in self.standings.values()}
        return names(self.actor.programme, (had | has) - {""})

    def says(self, code: str) -> Company:
        """Return what the latest fact says of a company, by the code it goes by; else nothing."""
        told = [
            (fact.since, fact.age, fact.value)
            for each in self.same.codes(code)
            for fact in self.known.about(each)
            if isinstance(fact.value, Company)
        ]
        return max(told, key=lambda one: one[:2])[2] if told else Company()

    def called(self, code: str) -> str:
        """Return what a company is called; its code where nobody told."""
        found = self.details.get(self.same.one(code))
        return found.name if found is not None and found.name else code

    def colleague(self, code: str) -> Text:
        """Return who has a company, by name where it is told; empty for nobody."""
        return words.same(self.colleagues.get(code, code))


def firms(actor: Actor, *, moment: datetime) -> Firms:
    """Return the companies of the reader's programme as they stand at a moment.

    Raises:
        Refusal: the vault's keys are missing or do not fit; only where names are asked for.
    """
    return Firms(actor=actor, moment=moment, log=company_log(actor.programme))


def _works(kind: str) -> bool:
    return kind in WORKPLACES


def _first_told(code: str, same: Merged, *, told: Mapping[str, CompanyDetails]) -> CompanyDetails:
    """Return who a company is: of each detail the first that any of its codes tells."""
    each = [told[one] for one in same.codes(code) if one in told]
    return CompanyDetails(
        code=code,
        name=next((one.name for one in each if one.name), ""),
        cvr=next((one.cvr for one in each if one.cvr), ""),
        p_number=next((one.p_number for one in each if one.p_number), ""),
        address=next((one.address for one in each if one.address), ""),
    )
