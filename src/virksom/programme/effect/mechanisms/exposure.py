"""The elements that may be at work, and how it is told who got each of them.

Source:
    »Hvad er de virksomme mekanismer«; clauses 2.2, 3.1, 3.3 and 6.3.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from virksom.programme.effect.mechanisms.cases import Case, Origin
from virksom.programme.effect.mechanisms.dealt import (
    Dealt,
    Got,
    contacts_dealt,
    followup_dealt,
    interview_dealt,
    match_dealt,
    mentoring_dealt,
    response_dealt,
    support_dealt,
    training_dealt,
)
from virksom.programme.effect.mechanisms.ground import Ground
from virksom.programme.kernel import Text


class Deals(Protocol):
    """How it is told what one person got of an element by a day, inclusive."""

    def __call__(self, ground: Ground, case: Case, /, *, by: date) -> Dealt:
        """Return the group, with the facts that tell it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mechanism:
    """An element that may be at work: how it is told who got it, and what it is called.

    Args:
        code: short and stable.
        title: what it is called.
        asks: what is counted, as a sentence.
        counts: the kinds of fact that tell it.
        origin: from which day its landmarks are counted.
        groups: what each group is called, in the order they stand; trades have the contract's.
        deal: what a person got by a day, inclusive.
    """

    code: str
    title: Text
    asks: Text
    counts: tuple[str, ...]
    origin: Origin
    groups: Mapping[str, Text]
    deal: Deals


MECHANISMS = (
    Mechanism(
        code="interview",
        title=Text("Rekrutteringssamtale med aftale", "Recruitment interview with agreement"),
        asks=Text(
            "Om samtalen endte med en skriftlig aftale.",
            "Whether the interview ended with a written agreement.",
        ),
        counts=("interview", "agreement"),
        origin=Origin.COURSE,
        groups={
            Got.AGREED.value: Text("skriftlig aftale", "written agreement"),
            Got.HELD.value: Text(
                "samtale, ingen aftale registreret", "interview, no agreement recorded"
            ),
            Got.MISSED.value: Text("kandidaten kom ikke", "the candidate did not come"),
        },
        deal=interview_dealt,
    ),
    Mechanism(
        code="training",
        title=Text("Joblæring efter branche", "Job training by trade"),
        asks=Text(
            "Branchen i den første joblæring, der var begyndt.",
            "The trade of the first job training that had begun.",
        ),
        counts=("training",),
        origin=Origin.COURSE,
        groups={},
        deal=training_dealt,
    ),
    Mechanism(
        code="mentoring",
        title=Text("Mentor", "Mentoring"),
        asks=Text(
            "Om elementet mentor var begyndt, eller der var en mentor på arbejdspladsen.",
            "Whether the element mentoring had begun, or there was a mentor at the workplace.",
        ),
        counts=("element", "employment"),
        origin=Origin.COURSE,
        groups={
            Got.YES.value: Text("mentor", "mentoring"),
            Got.NO.value: Text("job uden mentor", "job without a mentor"),
        },
        deal=mentoring_dealt,
    ),
    Mechanism(
        code="response",
        title=Text("Svartid til virksomheden", "Response time to the company"),
        asks=Text(
            "Hvor længe virksomheden ventede på svar, før kandidaten blev foreslået til det, den "
            "bad om.",
            "How long the company waited for an answer before the candidate was proposed for what "
            "it asked for.",
        ),
        counts=("opening", "contact", "proposal"),
        origin=Origin.COURSE,
        groups={
            Got.QUICK.value: Text("svar inden 2 døgn", "answer within 2 days"),
            Got.SLOW.value: Text("svar efter 2 døgn", "answer after 2 days"),
        },
        deal=response_dealt,
    ),
    Mechanism(
        code="contacts",
        title=Text("Kontakter med virksomheder", "Contacts with companies"),
        asks=Text(
            "Kontakter med de virksomheder, kandidaten var i joblæring hos, foreslået til eller "
            "ansat i.",
            "Contacts with the companies where the candidate trained, was proposed or employed.",
        ),
        counts=("contact", "training", "proposal", "employment"),
        origin=Origin.COURSE,
        groups={
            Got.MANY.value: Text("3 kontakter og derover", "3 contacts or more"),
            Got.SOME.value: Text("1–2 kontakter", "1–2 contacts"),
        },
        deal=contacts_dealt,
    ),
    Mechanism(
        code="match",
        title=Text("Match", "Match score"),
        asks=Text(
            "Det bedste match, som et forslag har gemt: mindst halvdelen af de mulige point, "
            "eller under.",
            "The best match that a proposal kept: at least half of the points there are, or under.",
        ),
        counts=("proposal",),
        origin=Origin.COURSE,
        groups={
            Got.HIGH.value: Text("mindst halvdelen af pointene", "at least half of the points"),
            Got.LOW.value: Text("under halvdelen", "under half"),
        },
        deal=match_dealt,
    ),
    Mechanism(
        code="support",
        title=Text("Støtte ved jobstart", "Support at the start of the job"),
        asks=Text(
            "En opfølgning i jobbets første 14 dage, en prøvedag før det, eller en mentor på "
            "arbejdspladsen.",
            "A follow-up in the job's first 14 days, a trial day before it, or a mentor at the "
            "workplace.",
        ),
        counts=("check_in", "followup", "trial_day", "employment"),
        origin=Origin.JOB,
        groups={Got.YES.value: Text("støtte ved start", "support at the start")},
        deal=support_dealt,
    ),
    Mechanism(
        code="followup",
        title=Text("Opfølgning", "Follow-up"),
        asks=Text(
            "En opfølgning efter jobbets første 14 dage.",
            "A follow-up after the job's first 14 days.",
        ),
        counts=("check_in", "followup"),
        origin=Origin.JOB,
        groups={Got.YES.value: Text("fulgt op", "followed up")},
        deal=followup_dealt,
    ),
)
"""Every element that is asked about, in the order they stand."""
