"""Money that moved is put on record by hand, placed, and taken back when it never did.

Nothing of a month that is closed changes: taken back, a movement of it is reversed in the first
month that is open.

Source:
    Rules, section 6; clauses 1.1 and 7.3.
"""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.store import read, write
from virksom.office.store.contracts import contract_of
from virksom.office.store.room import room
from virksom.programme.billing import told_at
from virksom.programme.kernel import Month, Refusal, Text, day_in_copenhagen
from virksom.programme.ledger import Ground, Posting, journal, open_items, placed, posted
from virksom.programme.ledger.bounds import refuse_beyond, refuse_more_than_lent
from virksom.programme.path import never
from virksom.programme.record import Fact, Log, Movement


class CannotTakeBack(Refusal):
    """A movement cannot be taken back; the sentence says why."""


REASONS = {
    "slip": Text("det var skrevet forkert", "it was a slip of the pen"),
    "told_twice": Text("det stod der to gange", "it stood there twice"),
    "placed_wrong": Text("det betalte noget andet", "it paid something else"),
    "bank": Text("banken har taget det tilbage", "the bank took it back"),
}
"""Why a movement is taken back."""


def record_money(
    actor: Actor, postings: Sequence[Posting], *, moment: datetime, sure: bool = False
) -> tuple[Fact, ...]:
    """Put money that moved on record, all of it in one transaction or none.

    Args:
        actor: who does.
        postings: the money; at least one.
        moment: when it becomes known.
        sure: whether more may be repaid than the investor has outstanding: somebody asked once
            more says so.

    Returns:
        The fact of each, whose subject is its number.

    Raises:
        Denied: the actor may not.
        CannotPost: one of them cannot be; the sentence says why.
        MoreThanLent: more is repaid than is outstanding, and nobody is sure.
        NoRoom: the disk is full.
    """
    may(actor, Deed.RECORD_MONEY)
    with room(), transaction.atomic():
        log, ground = _ground(actor.programme, moment=moment)
        terms = contract_of(read.programme(actor.programme).contract).terms
        refuse_beyond(postings, ground.known, begins=terms.begins())
        if not sure:
            refuse_more_than_lent(postings, journal(log, terms).entries)
        drafts = posted(log, postings, ground=ground, by=actor.by)
        return write.append(actor.programme, drafts, moment=moment)


def place_money(
    actor: Actor, number: str, *, parts: Sequence[tuple[str, int]], moment: datetime
) -> Fact:
    """Say what the rest of a payment pays; its line of the bank's stays on record.

    Args:
        actor: who says so.
        number: of the payment, such as ``B0001``.
        parts: documents with the øre they take; at least one.
        moment: when it becomes known.

    Returns:
        The fact that takes the payment's place.

    Raises:
        Denied: the actor may not.
        CannotPost: nothing of it is left to place, or a part has no room; the sentence says why.
        NoRoom: the disk is full.
    """
    may(actor, Deed.RECORD_MONEY)
    with room(), transaction.atomic():
        _, ground = _ground(actor.programme, moment=moment)
        draft = placed(number, parts, ground=ground, by=actor.by)
        return write.append(actor.programme, [draft], moment=moment)[0]


def _ground(programme: str, *, moment: datetime) -> tuple[Log, Ground]:
    """Take the programme's turn; return its log, and what money is held against."""
    write.hold(programme)
    row, log = read.programme(programme), read.log(programme)
    known = log.known(told_at(log, moment))
    items = open_items(known, contract_of(row.contract).terms)
    return log, Ground(items=items, known=known, today=day_in_copenhagen(moment))


def take_back_money(actor: Actor, number: str, *, why: str, moment: datetime) -> Month:
    """Say that a movement never was, or was another; a reversal follows in the books.

    Its line of the bank's can be put on record anew.

    Args:
        actor: who says so.
        number: of the movement, such as ``B0001``.
        why: one of ``REASONS``.
        moment: when it becomes known.

    Returns:
        The month the reversal is booked in: the movement's own, or the first that is open.

    Raises:
        Denied: the actor may not.
        CannotTakeBack: there is no such movement in force, or no reason.
        NoRoom: the disk is full.
    """
    may(actor, Deed.RECORD_MONEY)
    with room(), transaction.atomic():
        write.hold(actor.programme)
        fact = _in_force(read.log(actor.programme), number, moment=moment)
        if why not in REASONS:
            raise CannotTakeBack(
                Text("Sig, hvorfor det tages tilbage.", "Say why it is taken back.")
            )
        draft = never(fact, reason=why, by=actor.by)
        (told,) = write.append(actor.programme, [draft], moment=moment)
        terms = contract_of(read.programme(actor.programme).contract).terms
        entries = journal(read.log(actor.programme), terms).entries
    return next(entry.month for entry in reversed(entries) if entry.fact == told.id)


def _in_force(log: Log, number: str, *, moment: datetime) -> Fact:
    for fact in log.known(told_at(log, moment)).of_kind("movement"):
        if fact.subject == number and isinstance(fact.value, Movement):
            return fact
    raise CannotTakeBack(
        Text(
            f"{number} er ikke bogført, eller det er taget tilbage allerede.",
            f"{number} is not on record, or was taken back already.",
        )
    )
