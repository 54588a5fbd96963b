"""The proposals of a few openings, read without the rest of the log.

A proposal is told by facts about the opening; a trial day and an employment by facts about the
candidate. Both are read for the openings asked of, and nothing else.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from virksom.office.store.case import Case, case, ever_same
from virksom.office.store.models import Fact as FactRow
from virksom.office.store.projections.tally import number_of
from virksom.programme.companies.merged import Merged, merged
from virksom.programme.companies.openings import Vacancy, shuts
from virksom.programme.companies.openings import openings as openings_on
from virksom.programme.companies.proposals import (
    LEFT,
    Candidacy,
    Shut,
    candidacies,
    candidacy,
)
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.record import (
    Fact,
    Known,
    Log,
    Opening,
    Place,
    Proposal,
    read_fact,
    sameness,
)
from virksom.programme.status import people

_ABOUT_CANDIDATES = (
    *("employment", "trial_day", "same_person", "retraction"),
    *("referral", "start", "withdrawal"),
)


class NoSuchOpening(Refusal):
    """No fact in force tells of an opening with this code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """Some openings, and everybody proposed for them.

    Args:
        known: the facts in force about the openings, and the trial days and employments of those
            who were proposed.
        vacancies: where each opening stands, by code.
        found: the proposals, by opening, then by when first proposed.
        firms: which companies are one.
    """

    known: Known
    vacancies: Mapping[str, Vacancy]
    found: tuple[Candidacy, ...]
    firms: Merged

    def of(self, opening: str, candidate: str) -> Candidacy | None:
        """Return one candidate's proposal for one opening; None when there is none."""
        return candidacy(self.found, opening=opening, candidate=candidate)

    def vacancy(self, code: str) -> Vacancy:
        """Return where an opening stands.

        Raises:
            NoSuchOpening: no fact in force tells of it.
        """
        found = self.vacancies.get(code)
        if found is None:
            raise NoSuchOpening(
                Text(f"Der er ingen jobåbning {code}.", f"There is no opening {code}.")
            )
        return found

    def opening(self, code: str) -> Opening:
        """Return what is said of an opening.

        Raises:
            NoSuchOpening: no fact in force tells of it.
        """
        return self.vacancy(code).says

    def company(self, code: str) -> str:
        """Return the company an opening is at, by the code it goes by; "" where nobody told."""
        return self.vacancy(code).company

    def companies(self, code: str) -> tuple[str, ...]:
        """Return every code of the company an opening is at; empty where nobody told."""
        company = self.company(code)
        return self.firms.codes(company) if company else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalCase:
    """One candidate and one opening, with everybody proposed for it.

    Args:
        one: the candidate's case.
        asked: the code of theirs that was asked for.
        opening: the opening's code.
        proposed: the opening, and who is proposed for it.
    """

    one: Case
    asked: str
    opening: str
    proposed: Proposed

    @property
    def candidacy(self) -> Candidacy | None:
        """The candidate's proposal for the opening; None when there is none."""
        return self.proposed.of(self.opening, self.one.person.id)

    @property
    def open_to(self) -> tuple[str, ...]:
        """Every code of the company that the candidate is proposed to; empty once it is ended.

        It is to nobody once the candidate has left the programme.
        """
        found = self.candidacy
        if found is None or not found.open:
            return ()
        return self.proposed.companies(self.opening)

    @property
    def says(self) -> Opening:
        """What is said of the opening."""
        return self.proposed.opening(self.opening)


def proposal_case(
    programme: str, opening: str, *, candidate: str, moment: datetime | None = None
) -> ProposalCase:
    """Return one candidate and one opening.

    Raises:
        NoSuchCandidate: nobody has that code.
        NoSuchOpening: no fact in force tells of the opening.
    """
    one = case(programme, candidate, moment=moment)
    proposed = proposed_for(programme, [opening], moment=moment)
    proposed.opening(opening)
    return ProposalCase(one=one, asked=candidate, opening=opening, proposed=proposed)


def proposed_for(
    programme: str, openings: Collection[str], *, moment: datetime | None = None
) -> Proposed:
    """Return some openings and everybody proposed for them; those nobody told of are passed over.

    Args:
        programme: its code.
        openings: their codes; none gives nothing.
        moment: what is known up to and including; None asks for all.
    """
    about = Q(subject__in=openings)
    candidates = _candidates(_facts(programme, about & Q(kind="proposal")))
    people = candidates | _takers(programme, openings)
    codes = ever_same(programme, people) if people else frozenset()
    theirs = Q(subject__in=codes, kind__in=_ABOUT_CANDIDATES)
    firm = Q(kind="same_company") | Q(kind="retraction", subject__startswith="V")
    known = _known(_facts(programme, about | theirs | firm), moment=moment)
    on = date.max if moment is None else day_in_copenhagen(moment)
    vacancies = {one.opening: one for one in openings_on(known, on=on)}
    same = sameness(known, kind="same_person")
    return Proposed(
        known=known,
        vacancies=vacancies,
        found=candidacies(
            known.facts, shut=shuts(vacancies.values()), gone=_gone(known), same=same
        ),
        firms=merged(known),
    )


def _gone(known: Known) -> Mapping[str, Shut]:
    """Return since when each person is no longer in the programme; those in it are left out."""
    last = {one.id: one.courses[-1] for one in people(known) if one.courses}
    return {
        code: Shut(outcome=LEFT, since=course.withdrawn, facts=course.facts[-1:])
        for code, course in last.items()
        if course.withdrawn is not None
    }


def openings_of(programme: str, candidates: Collection[str]) -> tuple[str, ...]:
    """Return the openings that any of these candidates' codes was ever proposed for, by code."""
    wanted = frozenset(candidates)
    naming = Q()
    for code in wanted:
        naming |= Q(wire__contains=json.dumps(code))
    told = _facts(programme, naming & Q(kind="proposal")) if wanted else ()
    return tuple(sorted({fact.subject for fact in told if wanted & _candidates([fact])}))


def open_for(one: Case) -> tuple[str, ...]:
    """Return the openings that a candidate is proposed for and that still go on, by code."""
    programme = one.row.code
    found = proposed_for(programme, openings_of(programme, one.codes)).found
    mine = (each for each in found if each.candidate == one.person.id and each.open)
    return tuple(each.opening for each in mine)


def openings_at(programme: str, company: str) -> tuple[str, ...]:
    """Return the openings that were ever told of at a company, by any of its codes, by code.

    Args:
        programme: its code.
        company: a V-code; "" gives none.
    """
    if not company:
        return ()
    codes = frozenset(firms(programme).codes(company))
    naming = Q()
    for code in codes:
        naming |= Q(wire__contains=json.dumps(code))
    told = _facts(programme, naming & Q(kind="opening"))
    at = {fact.subject for fact in told if isinstance(fact.value, Opening) and _at(fact, codes)}
    return tuple(sorted(at))


def openings_proposed_for(programme: str) -> tuple[str, ...]:
    """Return every opening that somebody was ever proposed for, by code."""
    rows = FactRow.objects.filter(programme_id=number_of(programme), kind="proposal")
    return tuple(sorted(rows.values_list("subject", flat=True).distinct()))


def openings_proposed_by(programme: str, by: str, *, since: date) -> tuple[str, ...]:
    """Return the openings that somebody has told a proposal's step of, from a day on, by code.

    Args:
        programme: its code.
        by: code of who told; "" gives none.
        since: the first day that is asked for.
    """
    if not by:
        return ()
    told = Q(kind="proposal", since__gte=since, wire__contains=f'"by":{json.dumps(by)}')
    rows = FactRow.objects.filter(told, programme_id=number_of(programme))
    return tuple(sorted(rows.values_list("subject", flat=True).distinct()))


def firms(programme: str) -> Merged:
    """Return which companies are one."""
    kinds = Q(kind="same_company") | Q(kind="retraction", subject__startswith="V")
    return merged(_known(_facts(programme, kinds), moment=None))


def _takers(programme: str, openings: Collection[str]) -> frozenset[str]:
    """Return the candidates of whom a fact of employment names one of these openings.

    Of many openings all who took any are read: the facts tell which.
    """
    naming = Q(wire__contains='"opening":')
    if len(openings) <= _FEW:
        naming = Q(pk__in=())
        for code in openings:
            naming |= Q(wire__contains=f'"opening":{json.dumps(code)}')
    rows = FactRow.objects.filter(naming, programme_id=number_of(programme), kind="employment")
    return frozenset(rows.values_list("subject", flat=True))


_FEW = 20


def _at(fact: Fact, codes: frozenset[str]) -> bool:
    return isinstance(fact.value, Opening) and fact.value.company in codes


def _candidates(facts: Iterable[Fact]) -> frozenset[str]:
    told = (fact.value for fact in facts)
    return frozenset(value.candidate for value in told if isinstance(value, Proposal))


def _facts(programme: str, which: Q) -> list[Fact]:
    rows = FactRow.objects.filter(which, programme_id=number_of(programme)).order_by("position")
    return [
        read_fact(json.loads(wire), Place(programme, position))
        for position, wire in rows.values_list("position", "wire")
    ]


def _known(facts: list[Fact], *, moment: datetime | None) -> Known:
    """Return what is in force among facts; those that replace one of another kind are left out."""
    place, ids = Place("", 0), {fact.id for fact in facts}
    whole = (fact for fact in facts if fact.replaces is None or fact.replaces in ids)
    return Log.of((fact, place) for fact in whole).known(moment)
