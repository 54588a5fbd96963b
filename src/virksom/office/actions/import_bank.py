"""A bank's statement is sent, looked at, and its lines are put on record: all chosen, or none.

Nothing is put on record that nobody asked for, and no line twice: each is known again by its
digest, unless somebody says that it is one more payment.

Source:
    Rules, section 6; clauses 7.3 and 7.4.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from virksom.exchange.bank import BankReading, read_statement
from virksom.office.access import Actor, Deed, may
from virksom.office.actions.record_money import record_money
from virksom.office.store import money, read
from virksom.office.store.contracts import contract_of
from virksom.office.store.money import Waiting
from virksom.office.store.room import room
from virksom.programme.billing import told_at
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.ledger import BankLine, Posting, Verdict, match, open_items
from virksom.programme.ledger.match import KRONER, digest_again
from virksom.programme.ledger.posting import (
    COMES_IN,
    GOES_OUT,
    bank_lines,
    in_line,
    kept_reference,
)
from virksom.programme.record import Fact


class CannotImportBank(Refusal):
    """The statement cannot be read, or its lines not put on record; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A line of the statement that is put on record.

    Args:
        digest: of the line.
        what: one of ``COMES_IN`` or ``GOES_OUT``, as the line went.
        parts: documents with the øre they take; empty where it pays none.
        again: whether it is one more payment that says what a line on record says.
    """

    digest: str
    what: str = "outcome"
    parts: tuple[tuple[str, int], ...] = ()
    again: bool = False


def send_statement(actor: Actor, data: bytes, *, name: str, moment: datetime) -> Waiting:
    """Read a bank's file and keep it to be looked at, in the place of the one before.

    Args:
        actor: who sends it.
        data: the file, taken for hostile.
        name: its name; the ending is used.
        moment: when.

    Raises:
        Denied: the actor may not.
        CannotImportBank: there are no lines in it.
        Refusal: it is no statement that can be read.
    """
    may(actor, Deed.RECORD_MONEY)
    reading = read_statement(data, name=name)
    if not reading.lines and not reading.wrong:
        raise CannotImportBank(Text("Der er ingen linjer i filen.", "The file has no lines."))
    with room(), transaction.atomic():
        money.keep(actor.programme, reading, by=actor.by, moment=moment)
    return _matched(actor, reading, moment=moment)


def waiting_statement(actor: Actor, *, moment: datetime) -> Waiting | None:
    """Return the statement that waits for somebody; None when none does.

    Raises:
        Denied: the actor may not.
    """
    may(actor, Deed.RECORD_MONEY)
    reading = money.kept(actor.programme, by=actor.by, moment=moment)
    return None if reading is None else _matched(actor, reading, moment=moment)


def _matched(actor: Actor, reading: BankReading, *, moment: datetime) -> Waiting:
    terms = contract_of(read.programme(actor.programme).contract).terms
    log = read.log(actor.programme)
    known = log.known(told_at(log, moment))
    found = match(
        reading.lines,
        open_items(known, terms),
        known=bank_lines(known),
        today=day_in_copenhagen(moment),
    )
    return Waiting(reading=reading, suggestions=found)


def record_statement(
    actor: Actor, chosen: Iterable[Chosen], *, moment: datetime, sure: bool = False
) -> tuple[Fact, ...]:
    """Put the lines that were chosen on record, in one transaction, and drop the statement.

    Args:
        actor: who does.
        chosen: the lines; those left out are not put on record.
        moment: when.
        sure: whether more may be repaid than the investor has outstanding: somebody was asked.

    Returns:
        A fact a line, in the order of the statement.

    Raises:
        Denied: the actor may not.
        CannotImportBank: no statement waits, no line is chosen, or one cannot be what it is said
            to be.
        CannotPost: a line is on record, or more is placed than is left.
        MoreThanLent: more is repaid than is outstanding, and nobody is sure.
        NoRoom: the disk is full.
    """
    may(actor, Deed.RECORD_MONEY)
    wanted = {one.digest: one for one in chosen}
    with room(), transaction.atomic():
        reading = money.kept(actor.programme, by=actor.by, moment=moment)
        if reading is None:
            raise CannotImportBank(
                Text("Der venter intet udtog; hent det igen.", "No statement waits; send it again.")
            )
        taken = bank_lines(read.log(actor.programme).known())
        postings = _postings(_anew(reading.lines, wanted, taken=taken), wanted)
        told = record_money(actor, postings, moment=moment, sure=sure)
        money.drop(actor.programme, by=actor.by)
    return told


def good(found: Waiting) -> tuple[Chosen, ...]:
    """Return the lines that pay just what they name, or a part of it, as they are suggested."""
    takes = {Verdict.EXACT, Verdict.TOO_LITTLE}
    return tuple(
        Chosen(digest=one.line.digest, parts=one.parts)
        for one in found.suggestions
        if one.verdict in takes
    )


def drop_statement(actor: Actor) -> None:
    """Throw the statement away; without one nothing happens.

    Raises:
        Denied: the actor may not.
    """
    may(actor, Deed.RECORD_MONEY)
    money.drop(actor.programme, by=actor.by)


def _anew(
    lines: Sequence[BankLine], wanted: Mapping[str, Chosen], *, taken: AbstractSet[str]
) -> tuple[tuple[BankLine, str], ...]:
    """Return each line with its digest, a new one where it is put on record once more."""
    every = {*taken, *(line.digest for line in lines)}
    found = []
    for line in lines:
        one = wanted.get(line.digest)
        known_by = line.digest
        if one is not None and one.again and line.digest in taken:
            known_by = digest_again(line, taken=every)
        every.add(known_by)
        found.append((line, known_by))
    return tuple(found)


def _postings(
    lines: Iterable[tuple[BankLine, str]], wanted: Mapping[str, Chosen]
) -> tuple[Posting, ...]:
    found = tuple(
        replace(_posting(line, wanted[line.digest], place=place), bank=known_by, place=place)
        for place, (line, known_by) in enumerate(lines, start=1)
        if line.digest in wanted
    )
    if not found or len(found) < len(wanted):
        raise CannotImportBank(
            Text("Vælg de linjer, der skal bogføres.", "Choose the lines to put on record.")
        )
    return found


def _posting(line: BankLine, one: Chosen, *, place: int) -> Posting:
    if line.currency != KRONER:
        told = Text(
            f"Den er i {line.currency}; bogfør det, banken vekslede den til i kroner.",
            f"It is in {line.currency}; record what the bank changed it to in kroner.",
        )
        raise CannotImportBank(in_line(place, told))
    if one.what not in (COMES_IN if line.ore > 0 else GOES_OUT):
        told = Text("Vælg, hvad linjen er.", "Choose what the line is.")
        raise CannotImportBank(in_line(place, told))
    return Posting(
        what=one.what,
        day=line.day,
        ore=abs(line.ore),
        parts=one.parts,
        reference=kept_reference(line.reference),
    )
