"""After a job: what was learnt there, and the way to the next match."""

from dataclasses import dataclass

from virksom.office.reports import words
from virksom.office.reports.competence_words import competence_label, of_others
from virksom.office.reports.door import Door, Link, candidate_door
from virksom.office.reports.proposal_profile import NamelessProfile, nameless
from virksom.office.reports.proposal_words import competence_labels
from virksom.office.store.case import Case
from virksom.office.store.company_names import company_names
from virksom.office.store.proposals import proposed_for
from virksom.office.store.whose import facts_about
from virksom.programme.companies.reasons import ENDINGS
from virksom.programme.kernel import Text
from virksom.programme.path import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterJob:
    """The page after a job.

    Args:
        heading: whose job, and where.
        told: its days, and why it ended.
        among: competences to choose from, those the job asked for first.
        can: what the candidate can by now.
        back: the candidate's page.
        match: where the next job is found.
        button: a verb.
    """

    heading: Text
    told: Text
    among: tuple[tuple[str, Text], ...]
    can: NamelessProfile
    back: Link
    match: Link
    button: Text


def after_job(one: Case, work: Work) -> AfterJob:
    """Return the page after a job.

    Args:
        one: whose job it is, or was.
        work: the job.
    """
    code, programme = one.person.id, one.row.code
    firm = company_names(programme, [work.company]).get(work.company, work.company)
    ended = work.stretches[-1].says.ended or ""
    labels = competence_labels(programme)
    return AfterJob(
        heading=Text(f"{code} efter jobbet hos {firm}", f"{code} after the job at {firm}"),
        told=words.joined(
            words.stretch(work.first, work.until),
            ENDINGS.get(ended, words.NOTHING),
        ),
        among=_among(one, work),
        can=nameless(facts_about(one), labels=labels),
        back=Link(Text(f"Kandidat {code}", f"Candidate {code}"), candidate_door(code)),
        match=Link(Text("Find nyt match", "Find a new match"), Door("candidate_matches", (code,))),
        button=Text("Tilføj", "Add"),
    )


def _among(one: Case, work: Work) -> tuple[tuple[str, Text], ...]:
    """Return the competences to choose from: those the opening asked for, then all others."""
    programme, opening = one.row.code, work.stretches[-1].says.opening or ""
    there = proposed_for(programme, [opening] if opening else [])
    vacancy = there.vacancies.get(opening)
    asked = (*(vacancy.says.must or ()), *(vacancy.says.nice or ())) if vacancy else ()
    labels = competence_labels(programme)
    first = {code: competence_label(code, labels) for code in asked}
    rest = {code: text for code, text in of_others(programme, "") if code not in first}
    return (*first.items(), *rest.items())
