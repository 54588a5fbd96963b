"""What every page of the openings rests on: where each stands, and what it is called."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from virksom.office.access import Actor, Deed
from virksom.office.access.openings import why_not_opening
from virksom.office.reports.companies.ground import Firms, firms
from virksom.office.reports.opening_words import work_text
from virksom.office.store.opening_lists import Listed, competences, occupations
from virksom.office.store.opening_texts import titles
from virksom.programme.companies.openings import Vacancy, opening_of, openings
from virksom.programme.companies.response import Response
from virksom.programme.kernel import Text


@dataclass(frozen=True, eq=False, kw_only=True)
class SeenOpenings:
    """The openings that a reader may see, as they stand at a moment.

    Args:
        firms: the companies of the programme.
    """

    firms: Firms

    @property
    def actor(self) -> Actor:
        """Who reads."""
        return self.firms.actor

    @property
    def today(self) -> date:
        """The day it is."""
        return self.firms.today

    @property
    def moment(self) -> datetime:
        """The moment it is."""
        return self.firms.moment

    @cached_property
    def vacancies(self) -> tuple[Vacancy, ...]:
        """The openings that the reader may see, by code; a company sees its own."""
        every = openings(self.firms.known, on=self.today)
        return tuple(one for one in every if self.why_not(Deed.SEE_OPENINGS, one) is None)

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What those are called that have words of their own, by code."""
        named = [one.opening for one in self.vacancies if not one.says.occupation]
        return titles(self.actor.programme, named)

    @cached_property
    def competences(self) -> Mapping[str, Listed]:
        """The competences of the programme, by code."""
        return competences(self.actor.programme)

    @cached_property
    def requests(self) -> Mapping[str, Response]:
        """What each company asked for by posting an opening, by the opening's code."""
        return {one.opening: one for one in self.firms.responses if one.opening}

    def find(self, code: str) -> Vacancy | None:
        """Return an opening that the reader may see; None when there is none."""
        return opening_of(self.vacancies, code)

    def work(self, one: Vacancy) -> Text:
        """Return what the work of an opening is."""
        return work_text(one.says, title=self.titles.get(one.opening, ""), labels=occupations())

    def company(self, one: Vacancy) -> str:
        """Return what the company of an opening is called; "" where nobody told."""
        return self.firms.called(one.company) if one.company else ""

    def waits(self, one: Vacancy) -> Response | None:
        """Return the request of an open opening that nobody has answered; None when none waits."""
        asked = self.requests.get(one.opening)
        return asked if asked is not None and asked.waits and one.open else None

    def why_not(self, deed: Deed, one: Vacancy) -> Text | None:
        """Return why the reader may not do a deed with an opening; None when they may."""
        codes = self.firms.same.codes(one.company) if one.company else ()
        return why_not_opening(self.actor, deed, companies=codes)


def seen_openings(actor: Actor, *, moment: datetime) -> SeenOpenings:
    """Return the openings that a reader may see.

    Raises:
        Refusal: the vault's keys are missing or do not fit; only where names are asked for.
    """
    return SeenOpenings(firms=firms(actor, moment=moment))
