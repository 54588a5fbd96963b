"""Something that was told never held: it is taken back, with why.

Source:
    Rules, section 1 (``retraction``).
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor
from virksom.office.actions.correct import CannotCorrect, case_of, found, keep
from virksom.office.actions.withdraw import forget
from virksom.office.store import write
from virksom.office.store.facts import replacer_of
from virksom.programme.kernel import Text
from virksom.programme.path import never, reopened
from virksom.programme.path.correct import NOT_IN_FORCE, REASONS, why_not_take_back
from virksom.programme.record import Draft, Fact


def take_back(
    actor: Actor, fact_id: str, *, why: str, words: str = "", moment: datetime
) -> tuple[Fact, ...]:
    """Say that a fact never held; of a withdrawal, what it ended goes on.

    Args:
        actor: who says so.
        fact_id: the fact.
        why: one of ``REASONS``.
        words: what there is to say about it, for the vault; "" for nothing.
        moment: when it becomes known.

    Raises:
        NoSuchFact: there is none.
        Denied: the actor may not.
        AlreadyReplaced: somebody corrected it a moment ago.
        CannotCorrect: its kind is not taken back like this, or no reason is given.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        fact = found(actor, fact_id, moment=moment)
        drafts = take_back_drafts(actor, fact, why=why)
        told = write.append(actor.programme, drafts, moment=moment)
        keep(actor, told[0], words=words, moment=moment)
        if fact.kind == "withdrawal":
            forget(actor.programme, (fact.subject,), moment=moment)
    return told


def take_back_drafts(actor: Actor, fact: Fact, *, why: str) -> tuple[Draft, ...]:
    """Return the drafts that take a fact back; refuse what is not taken back like this.

    Raises:
        CannotCorrect: as ``take_back``.
    """
    reason = why_not_take_back(fact)
    if reason is None and why not in REASONS:
        reason = Text("Sig, hvorfor det tages tilbage.", "Say why it is taken back.")
    if reason is not None:
        raise CannotCorrect(reason)
    one = case_of(actor, fact)
    if fact.kind == "withdrawal" and one is not None:
        if replacer_of(actor.programme, fact) is not None:
            raise CannotCorrect(NOT_IN_FORCE)
        return reopened(one.log, fact, reason=why, by=actor.by)
    return (never(fact, reason=why, by=actor.by),)
