"""A job ends."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.raise_dangers import raise_danger
from virksom.office.store import write
from virksom.office.store.case import case
from virksom.office.store.vault import texts
from virksom.programme.companies.reasons import ENDINGS
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.path import ended_work, why_not_end_work, work_of
from virksom.programme.record import Fact
from virksom.programme.status import Person


class CannotEnd(Refusal):
    """The job cannot end like that; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How a job ends.

    Args:
        last: the last day, inclusive.
        reason: code of why it ended; "" says nothing.
        words: what else there is to say, for the vault; "" for nothing.
    """

    last: date
    reason: str = ""
    words: str = ""


def end_employment(
    actor: Actor, candidate: str, *, employment: str, ending: Ending, moment: datetime
) -> tuple[Fact, ...]:
    """Record a job's last day and why it ended; words go to the vault, never into the fact.

    An end that is near, with no other job to go on with, is raised to the consultant.

    Source:
        Rules, section 1 (replace; no free text in facts).

    Args:
        actor: who says so.
        candidate: whose job it is.
        employment: its code.
        ending: its last day and why.
        moment: when it becomes known.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotEnd: it is not theirs, began later, ends on that day already, or the reason is none
            of the list.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        may(
            actor,
            Deed.RECORD_EMPLOYMENT,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        reason = _why_not(one.person, employment, ending=ending, moment=moment)
        if reason is not None:
            raise CannotEnd(reason)
        work = work_of(one.person, employment)
        drafts = ended_work(work, last=ending.last, by=actor.by, ended=ending.reason)
        facts = write.append(actor.programme, drafts, moment=moment)
        if ending.words:
            fact = facts[0]
            texts.write(
                actor.programme,
                fact.subject,
                about=fact.id,
                text=ending.words,
                by=actor.by,
                moment=moment,
            )
        raise_danger(case(actor.programme, candidate), by=actor.by, moment=moment)
    return facts


def _why_not(person: Person, employment: str, *, ending: Ending, moment: datetime) -> Text | None:
    if ending.reason and ending.reason not in ENDINGS:
        return Text("Vælg en grund fra listen.", "Choose a reason from the list.")
    today = day_in_copenhagen(moment)
    return why_not_end_work(person, employment, last=ending.last, today=today, ended=ending.reason)
