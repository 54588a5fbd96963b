"""What the consultant writes in a statusnotat is kept until it is issued."""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.store import write
from virksom.office.store.case import Case, case
from virksom.office.store.contracts import contract_of
from virksom.office.store.issued import STATUSNOTAT, has_statusnotat, referred_as
from virksom.office.store.vault import drafts
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.path import why_not_write_statusnotat


class NoStatusnotat(Refusal):
    """No statusnotat is to be written about the candidate; the sentence says why."""


def write_statusnotat(
    actor: Actor, candidate: str, *, assessment: str, recommendation: str, moment: datetime
) -> int:
    """Keep what was written; return its version.

    Source:
        Clause 3.2.

    Args:
        actor: who writes.
        candidate: about whom.
        assessment: how it went; may be empty.
        recommendation: what the consultant recommends; may be empty.
        moment: when.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        NoStatusnotat: none is required, or it has been issued.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        may(
            actor,
            Deed.WRITE_STATUSNOTAT,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        reason = why_not_write_now(one, moment=moment)
        if reason is not None:
            raise NoStatusnotat(reason)
        row = drafts.save(
            actor.programme,
            STATUSNOTAT,
            subject=referred_as(one),
            content={"assessment": assessment, "recommendation": recommendation},
            by=actor.by,
            moment=moment,
        )
    return row.version


def why_not_write_now(one: Case, *, moment: datetime) -> Text | None:
    """Return why no statusnotat is to be written about a candidate now, or None when one is."""
    terms = contract_of(one.row.contract).terms.known(moment)
    return why_not_write_statusnotat(one.person, terms, issued=has_statusnotat(one))
