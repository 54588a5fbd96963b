"""One candidate's case looked at: a standpoint over the facts about one person alone.

What the pages of a candidate ask is answered from here without the rest of the log. What is about
the whole programme, the table and the curve, is not: that has a standpoint of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from types import MappingProxyType

from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.case import Case
from virksom.office.store.catalogue import catalogue
from virksom.office.store.companies import codes_told
from virksom.office.store.competences import competence_labels
from virksom.office.store.contracts import contract_of
from virksom.programme.check import findings
from virksom.programme.kernel import Finding
from virksom.programme.record import Fact
from virksom.programme.status import Person, people, with_disputes

_NO_NAMES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, eq=False, kw_only=True)
class Sight(Standpoint):
    """A standpoint over one person's facts.

    Args:
        companies: codes of the companies that facts tell of; they stand in no person's facts.
        disputes: accepted disputes of other codes that hold for the person.
    """

    companies: frozenset[str] = field(default=frozenset(), repr=False)
    disputes: tuple[Fact, ...] = field(default=(), repr=False)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The person, with the disputes of others that hold for them."""
        found = people(self.known)
        return tuple(with_disputes(one, self.disputes) for one in found)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Everything worth a look about the person, the worst first.

        Of what the facts about one person can tell; what is about the log as a whole, such as a
        broken chain or too many referred, is found on the page of all findings.
        """
        every = findings(self.log, self.contract.terms, on=self.on, moment=self.moment)
        codes = {code for person in self.people for code in person.ids}
        return tuple(one for one in every if one.subject in codes and not self._is_told(one))

    @property
    def findings_ready(self) -> bool:
        """They are: they cost a few milliseconds."""
        return True

    def _is_told(self, found: Finding) -> bool:
        """Say whether an unknown company is only unknown to these facts."""
        if found.code != "unknown_company":
            return False
        facts = (self.known.find(fact) for fact in found.facts)
        values = (fact.value for fact in facts if fact is not None)
        named = (getattr(one, "company", getattr(one, "workplace", "")) for one in values)
        return all(company in self.companies for company in named)


def sight(
    one: Case,
    *,
    on: date,
    moment: datetime,
    today: date,
    firms: Mapping[str, str] = _NO_NAMES,
) -> Sight:
    """Return a case seen from a day, by what was known at a moment.

    Args:
        one: the case, with every fact about the person.
        on: the day that is described.
        moment: what is known up to and including.
        today: the day it is, in Copenhagen.
        firms: names of companies by code, for a reader who may see them.
    """
    return Sight(
        code=one.row.code,
        log=one.log,
        contract=contract_of(one.row.contract),
        on=on,
        moment=moment,
        today=today,
        elements={row.code: row.label for row in catalogue(one.row.code)},
        competences=competence_labels(one.row.code),
        companies=codes_told(one.row.code),
        disputes=one.disputes,
        firms=firms,
    )
