"""Take back what one has just said oneself.

Source:
    Rules, section 1: a retraction says that a fact never held; a replaced fact stays replaced,
    so that what stood before is stated anew.
"""

import json
from datetime import datetime, timedelta

from virksom.office.access import Actor, Deed, may
from virksom.office.store import read, write
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Draft, Fact

LASTS = timedelta(minutes=15)
"""How long one may take back what one has said, from when it became known, inclusive."""


class CannotUndo(Refusal):
    """It cannot be taken back like this; the sentence says what to do instead."""


def undo(actor: Actor, fact_id: str, *, moment: datetime) -> Fact:
    """Take back a fact that the actor has just told; what it replaced holds again.

    Raises:
        Denied: the actor has no role.
        CannotUndo: there is no such fact, another told it, it is too long ago, or it is no
            longer in force.
    """
    may(actor, Deed.UNDO)
    log = read.log(actor.programme)
    fact = log.known().find(fact_id)
    if fact is None or fact.by != actor.by:
        raise CannotUndo(
            Text(
                "Det kan ikke fortrydes her: det er rettet siden, eller en anden har skrevet det.",
                "It cannot be undone here: it was corrected since, or somebody else wrote it.",
            )
        )
    if moment - fact.known_at > LASTS:
        raise CannotUndo(
            Text(
                "Det er over et kvarter siden; brug »Ret en oplysning« i stedet.",
                "That is more than a quarter of an hour ago; use “Correct something” instead.",
            )
        )
    before = None if fact.replaces is None else log.find(fact.replaces)
    draft = _retraction(fact) if before is None else _again(before, fact)
    return write.append(actor.programme, [draft], moment=moment)[0]


def _retraction(fact: Fact) -> Draft:
    return Draft(
        kind="retraction",
        subject=fact.subject,
        since=fact.since,
        value={"reason": "undone"},
        by=fact.by,
        replaces=fact.id,
    )


def _again(before: Fact, fact: Fact) -> Draft:
    told = json.loads(before.wire)
    return Draft(
        kind=before.kind,
        subject=before.subject,
        since=before.since,
        until=before.until,
        value=told["value"],
        by=fact.by,
        source=before.source,
        replaces=fact.id,
    )
