"""Take back that two codes are one company.

Source:
    Rules, section 1 (``same_company`` is undone by a retraction).
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.store import write
from virksom.office.store.company_facts import company_log
from virksom.programme.companies.merged import merged, said_same
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.record import Draft, Fact, Known, SameCompany

TWO_COMPANIES = "two_companies"
"""Why such a fact is taken back: they are two companies after all."""


class CannotSeparateCompanies(Refusal):
    """Nobody has said that the two are one; the sentence names those of whom it was said."""


def separate_companies(
    actor: Actor, company: str, *, other: str, moment: datetime
) -> tuple[Fact, ...]:
    """Take back every fact that says the two are one; return the retractions, at least one.

    Args:
        actor: a team leader.
        company: one of them, by the code that was merged.
        other: the other.
        moment: when it becomes known.

    Raises:
        Denied: the actor may not.
        CannotSeparateCompanies: no fact says it of just these two, be it that both are one with
            a third.
    """
    may(actor, Deed.MERGE_COMPANIES)
    with transaction.atomic():
        write.hold(actor.programme)
        known = company_log(actor.programme).known()
        drafts = [
            Draft(
                kind="retraction",
                subject=fact.subject,
                since=day_in_copenhagen(moment),
                value={"reason": TWO_COMPANIES},
                by=actor.by,
                replaces=fact.id,
            )
            for fact in known.of_kind("same_company")
            if isinstance(fact.value, SameCompany)
            and {fact.subject, fact.value.other} == {company, other}
        ]
        if not drafts:
            raise CannotSeparateCompanies(_why(known, company, other=other))
        return write.append(actor.programme, drafts, moment=moment)


def _why(known: Known, company: str, *, other: str) -> Text:
    found = merged(known)
    if found.one(company) != found.one(other) or company == other:
        return Text(
            f"{company} og {other} er ikke slået sammen.",
            f"{company} and {other} are not merged.",
        )
    pairs = said_same(known, found.codes(company))
    told = ", ".join(sorted({" = ".join(sorted(pair)) for pair in pairs}))
    return Text(
        f"{company} og {other} er ikke slået sammen hver for sig; det er {told}. Skil et af dem.",
        f"{company} and {other} were not merged as a pair; it was {told}. Separate one of those.",
    )
