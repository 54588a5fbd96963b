"""What a candidate tells that they can is kept as competences: those that a person ticks.

The words themselves are not kept; the facts say that they rest on the candidate's own words, or,
where the provider stands for it, on an earlier job.

Source:
    Clause 3.3 (competences are described); invariant 3 (no free text in a fact).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.own import whose
from virksom.office.store import write
from virksom.office.store.case import case
from virksom.office.store.competences import competences
from virksom.office.store.whose import facts_about
from virksom.programme.kernel import Json, Refusal, Text, day_in_copenhagen
from virksom.programme.matching.profile import why_not_keep
from virksom.programme.matching.seeker import OWN_WORDS
from virksom.programme.record import Draft, Fact

FROM_JOB = "job"
"""What a competence rests on that was used in an earlier job."""


class CannotKeep(Refusal):
    """The competences cannot be kept; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCompetence:
    """A competence that was ticked.

    Args:
        competence: its code.
        level: how well, one of ``LEVELS``.
        from_job: whether it was used in an earlier job; only the provider may say so.
    """

    competence: str
    level: str
    from_job: bool = False


def keep_competences(
    actor: Actor, candidate: str, *, kept: Sequence[KeptCompetence], moment: datetime
) -> tuple[Fact, ...]:
    """Keep the competences that were ticked, all or none.

    What the candidate keeps themself rests on their own words, and they agree to it.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not, or the candidate is not them.
        CannotKeep: none is ticked, or as ``why_not_keep``.
    """
    today = day_in_copenhagen(moment)
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        about = whose(actor, one, candidate=candidate, on=today)
        may(actor, Deed.EDIT_PROFILE, about=about)
        if not kept:
            raise CannotKeep(Text("Sæt flueben ved mindst én.", "Tick at least one."))
        own = actor.code in one.codes
        facts, there = facts_about(one), competences(actor.programme)
        in_use = frozenset(code for code, entry in there.items() if entry.in_use)
        for each in kept:
            reason = why_not_keep(facts, each.competence, level=each.level, in_use=in_use)
            if reason is not None:
                raise CannotKeep(reason)
        drafts = [
            Draft(
                kind="competence",
                subject=candidate,
                since=today,
                value=_value(each, own=own),
                by=actor.by,
            )
            for each in {each.competence: each for each in kept}.values()
        ]
        return write.append(actor.programme, drafts, moment=moment)


def _value(each: KeptCompetence, *, own: bool) -> dict[str, Json]:
    from_job = each.from_job and not own
    value: dict[str, Json] = {
        "competence": each.competence,
        "level": each.level,
        "evidence": FROM_JOB if from_job else OWN_WORDS,
    }
    return {**value, "agreed": True} if own else value
