"""One fact to be mended: the case it is in, who mended it first, and what mending it touches."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.http import Http404

from virksom.office.access import OfficeRequest
from virksom.office.actions.correct import NoSuchFact, case_of, found
from virksom.office.reports.correction import Preview, preview, touched
from virksom.office.store.case import Case, with_companies
from virksom.office.store.contracts import contract_of
from virksom.office.store.facts import replacer_of
from virksom.office.store.issued import issued_resting
from virksom.office.store.read import programme
from virksom.office.web import clock
from virksom.programme.contract import Terms
from virksom.programme.kernel import canonical, digest
from virksom.programme.record import Draft, Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """A fact to be mended.

    Args:
        fact: the fact.
        one: the case it is in; None for one about no candidate.
        first: the fact that mended it already; None while it is in force.
        terms: the contract's terms as known now.
        moment: when.
        today: its day.
    """

    fact: Fact
    one: Case | None
    first: Fact | None
    terms: Terms
    moment: datetime
    today: date

    def preview(self, drafts: Sequence[Draft]) -> Preview | None:
        """Return what these drafts touch; None for a fact about no candidate: no table holds it."""
        if self.one is None:
            return None
        issued = issued_resting(self.one, since=self.fact.known_at)
        log = with_companies(self.one, self.one.log)
        found = touched(log, drafts, terms=self.terms, moment=self.moment, issued=issued)
        return preview(found, terms=self.terms)

    def token(self, drafts: Sequence[Draft]) -> str:
        """Return what stands for just these drafts beside just what is known.

        Other words, or anything known in between, make another, so that nobody confirms what they
        have not seen.
        """
        head = "" if self.one is None else self.one.known.head
        return digest(canonical([head, *(repr(asdict(one)) for one in drafts)]))


def mend(request: OfficeRequest, fact_id: str) -> Mend:
    """Return a fact to be mended by the reader; reads the clock.

    Raises:
        Http404: there is none.
        Denied: the reader may not correct it.
    """
    moment = clock.moment(request)
    try:
        fact = found(request.actor, fact_id, moment=moment)
    except NoSuchFact as wrong:
        raise Http404(str(wrong)) from wrong
    code = request.actor.programme
    return Mend(
        fact=fact,
        one=case_of(request.actor, fact),
        first=replacer_of(code, fact),
        terms=contract_of(programme(code).contract).terms.known(moment),
        moment=moment,
        today=clock.day(moment),
    )
