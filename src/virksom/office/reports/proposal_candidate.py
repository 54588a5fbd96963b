"""What a candidate is proposed for, and how many jobs in how many companies they have had."""

from dataclasses import dataclass
from datetime import datetime

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.proposal_rows import ProposalRow, proposal_rows
from virksom.office.store.case import Case
from virksom.office.store.proposals import openings_of, proposed_for
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.status import begun_jobs


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateProposals:
    """The proposals of a candidate.

    Args:
        rows: those that go on first.
        jobs: how many jobs in how many companies; empty before the first.
        may: whether the reader may open each, and so is shown any.
    """

    rows: tuple[ProposalRow, ...]
    jobs: Text
    may: bool


def candidate_proposals(
    actor: Actor, one: Case, *, past: bool, moment: datetime
) -> CandidateProposals:
    """Return what a candidate is proposed for; nothing where the reader is not of the provider.

    Employments and companies are counted apart, ended ones too, as in the status table.

    Args:
        actor: who reads.
        one: whose proposals.
        past: whether the page shows another day: then nothing of today is told.
        moment: when.

    Source:
        Clause 5.4; rules, section 5.
    """
    if past:
        return CandidateProposals(rows=(), jobs=words.NOTHING, may=False)
    programme, today = actor.programme, day_in_copenhagen(moment)
    may = why_not(actor, Deed.PROPOSE) is None
    openings = openings_of(programme, one.codes) if may else ()
    there = proposed_for(programme, openings, moment=moment)
    mine = [each for each in there.found if each.candidate == one.person.id]
    begun = begun_jobs(one.person, today)
    return CandidateProposals(
        rows=proposal_rows(programme, there, found=mine, on=today),
        jobs=jobs_text(
            len({job.says.employment for job in begun}), companies={job.company for job in begun}
        ),
        may=may,
    )


def jobs_text(count: int, *, companies: set[str]) -> Text:
    """Return ``3 job i 2 virksomheder``; empty for none."""
    if not count:
        return words.NOTHING
    jobs = words.several(count, one=Text("job", "job"), many=Text("job", "jobs"))
    places = words.several(
        len(companies),
        one=Text("virksomhed", "company"),
        many=Text("virksomheder", "companies"),
    )
    return Text(f"{jobs.da} i {places.da}", f"{jobs.en} in {places.en}")
