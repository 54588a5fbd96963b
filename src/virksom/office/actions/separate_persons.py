"""Take back that two codes are one person.

Source:
    Rules, section 1 (``same_person`` is undone by a retraction).
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.store import write
from virksom.office.store.case import Case, case
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.record import Draft, Fact, SamePerson

TWO_PERSONS = "two_persons"
"""Why such a fact is taken back: they are two persons after all."""


class CannotSeparate(Refusal):
    """Nobody has said that the two are one; the sentence names those of whom it was said."""


def separate_persons(
    actor: Actor, candidate: str, *, other: str, moment: datetime
) -> tuple[Fact, ...]:
    """Take back every fact that says the two are one; return the retractions, at least one.

    Args:
        actor: who says so.
        candidate: one of them, by the code that was merged.
        other: the other.
        moment: when it becomes known.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotSeparate: no fact says it of just these two, be it that both are one with a third.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        may(
            actor,
            Deed.MERGE_PERSONS,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        drafts = [
            Draft(
                kind="retraction",
                subject=fact.subject,
                since=day_in_copenhagen(moment),
                value={"reason": TWO_PERSONS},
                by=actor.by,
                replaces=fact.id,
            )
            for fact, codes in _said(one)
            if codes == {candidate, other}
        ]
        if not drafts:
            raise CannotSeparate(_why(one, candidate, other=other))
        return write.append(actor.programme, drafts, moment=moment)


def _said(one: Case) -> list[tuple[Fact, set[str]]]:
    return [
        (fact, {fact.subject, fact.value.other})
        for fact in one.known.of_kind("same_person")
        if isinstance(fact.value, SamePerson)
    ]


def _why(one: Case, candidate: str, *, other: str) -> Text:
    pairs = sorted({" = ".join(sorted(codes)) for _, codes in _said(one)})
    if other not in one.codes or not pairs:
        return Text(
            f"{candidate} og {other} er ikke lagt sammen.",
            f"{candidate} and {other} are not merged.",
        )
    told = ", ".join(pairs)
    return Text(
        f"{candidate} og {other} er ikke lagt sammen hver for sig; det er {told}. Skil et af dem.",
        f"{candidate} and {other} were not merged as a pair; it was {told}. Separate one of those.",
    )
