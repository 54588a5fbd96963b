"""A register's list is sent, looked at, and what it says is put on record.

Nothing is loaded that nobody asked for. The list waits sealed, about codes alone, and is gone once
it is loaded. What is loaded is just what was looked at: where something else has become known
meanwhile, it is looked at again. All of it is loaded, or none.

Source:
    Clause 7.1. Invariants 1 and 3; failures 1, 2 and 7 of outcome payment.
"""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from django.db import transaction

from virksom.exchange.registers import (
    IncomeSaid,
    OtherForm,
    ReadBy,
    RegisterReading,
    read_register,
)
from virksom.exchange.sheets.wrong_cell import WrongCell
from virksom.office.access import Actor, Deed, may
from virksom.office.actions.register_compare import Tally, compared
from virksom.office.actions.register_effect import Weighing
from virksom.office.store import read, register_uploads, write
from virksom.office.store.register_people import employers, finder
from virksom.office.store.register_tables import RegisterChoice, looks_like, registers
from virksom.office.store.register_told import RegisterTold, Upload
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen, number_text

Result = TypeVar("Result")

Signs = Generator[Text, None, Result]
"""Something that takes its time: signs of life, »Læst 20.000 rækker«, and then the result."""


class CannotImport(Refusal):
    """The list cannot be read or loaded; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentRegister:
    """What is told about a file that is sent.

    Args:
        name: of the file; the ending is used.
        register: code of the register it is from.
        complete: whether it is all that the register has about those it names, from its first
            month or week to its last.
    """

    name: str
    register: str
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many facts were new, told otherwise, and taken back."""

    new: int
    changed: int
    gone: int


def send_register(
    actor: Actor, data: bytes, *, sent: SentRegister, moment: datetime
) -> RegisterTold:
    """Keep a list to be looked at, in the place of the one before; nothing is loaded yet.

    Returns:
        What was found in it.

    Raises:
        Denied: the actor may not.
        CannotImport: there is no such register, or nobody has confirmed its table.
        Refusal: the file is no list of that register that can be read.
    """
    return finished(sending(actor, data, sent=sent, moment=moment))


def sending(
    actor: Actor, data: bytes, *, sent: SentRegister, moment: datetime
) -> Signs[RegisterTold]:
    """Do the same with signs of life on the way."""
    may(actor, Deed.IMPORT_REGISTER)
    choice = _choice(actor.programme, sent.register)
    by = ReadBy(
        who=finder(actor.programme),
        today=day_in_copenhagen(moment),
        companies=employers(actor.programme) if choice.table is None else {},
        table=choice.table,
        complete=sent.complete,
    )
    try:
        reading = yield from rows_read(data, name=sent.name, by=by)
    except OtherForm as other:
        raise CannotImport(looks_like(other.form)) from None
    upload = Upload(register=choice.code, complete=sent.complete, reading=reading)
    told = yield from _looked_at(actor, upload, choice=choice, moment=moment)
    with transaction.atomic():
        register_uploads.keep(actor.programme, upload, by=actor.by, moment=moment)
        register_uploads.keep_told(actor.programme, told, by=actor.by, moment=moment)
    return told


def waiting_register(actor: Actor, *, moment: datetime) -> RegisterTold | None:
    """Return what was found in the list that waits for somebody; None when none does.

    Raises:
        Denied: the actor may not.
    """
    may(actor, Deed.IMPORT_REGISTER)
    return register_uploads.kept_told(actor.programme, by=actor.by, moment=moment)


def load_register(actor: Actor, *, moment: datetime) -> Loaded:
    """Put what the list that waits says on record, all in one transaction, and drop the list.

    Rows that cannot be read, or are about nobody here, are left out.

    Raises:
        Denied: the actor may not.
        CannotImport: no list waits, it changes nothing, or something has become known since it was
            looked at; then what it changes now waits to be looked at.
    """
    return finished(loading(actor, moment=moment))


def loading(actor: Actor, *, moment: datetime) -> Signs[Loaded]:
    """Do the same with signs of life on the way; left half-way, nothing is loaded."""
    may(actor, Deed.IMPORT_REGISTER)
    told = register_uploads.kept_told(actor.programme, by=actor.by, moment=moment)
    upload = register_uploads.kept(actor.programme, by=actor.by, moment=moment)
    if told is None or upload is None:
        raise CannotImport(GONE)
    if not told.writes:
        raise CannotImport(NOTHING_NEW if told.same else NOTHING_READ)
    choice = _choice(actor.programme, upload.register)
    with transaction.atomic():
        write.hold(actor.programme)
        done = yield from _written(actor, upload, told=told, choice=choice, moment=moment)
        if done.digest == told.digest:
            register_uploads.drop(actor.programme, by=actor.by)
            return Loaded(done.new, done.changed, done.gone)
        transaction.set_rollback(True)
    now = yield from _looked_at(actor, upload, choice=choice, moment=moment)
    register_uploads.keep_told(actor.programme, now, by=actor.by, moment=moment)
    raise CannotImport(_SINCE)


def drop_register(actor: Actor) -> None:
    """Drop the list that waits; without one nothing happens.

    Raises:
        Denied: the actor may not.
    """
    may(actor, Deed.IMPORT_REGISTER)
    register_uploads.drop(actor.programme, by=actor.by)


def finished(signs: Generator[object, None, Result]) -> Result:
    """Go to the end of something that takes its time, and return the result."""
    while True:
        try:
            next(signs)
        except StopIteration as end:
            found: Result = end.value
            return found


def _choice(programme: str, register: str) -> RegisterChoice:
    choice = registers().get(register)
    if choice is None:
        raise CannotImport(Text("Vælg et register.", "Choose a register."))
    check_table(programme, choice)
    return choice


def check_table(programme: str, choice: RegisterChoice) -> None:
    """Refuse a register whose codes nobody has confirmed, where people are not invented.

    Raises:
        CannotImport: the table of its codes is an example.
    """
    invented = read.programme(programme).invented
    reason = choice.table.why_not_read(invented=invented) if choice.table else None
    if reason is not None:
        raise CannotImport(reason)


def rows_read(data: bytes, *, name: str, by: ReadBy) -> Signs[RegisterReading]:
    """Read a list, telling on the way how many rows have been read.

    Raises:
        Refusal: it is no list of that register that can be read.
    """
    steps = read_register(data, name=name, by=by)
    while True:
        try:
            count = next(steps)
        except StopIteration as end:
            found: RegisterReading = end.value
            return found
        word = "række" if count == 1 else "rækker"
        yield _counted(count, Text(f"{word} læst", "rows read"))


def _looked_at(
    actor: Actor, upload: Upload, *, choice: RegisterChoice, moment: datetime
) -> Signs[RegisterTold]:
    """Hold a list against what is known, and weigh what it does to weeks; write nothing."""
    tally, weighing = Tally(), Weighing(actor.programme, moment=moment)
    reading = upload.reading
    for changes in compared(actor.programme, reading, choice=choice, by=actor.by):
        if tally.people:
            yield _counted(tally.people, _COMPARED)
        tally.add(changes)
        weighing.weigh({code: one.drafts for code, one in changes.items() if one.drafts})
    return RegisterTold(
        register=upload.register,
        complete=upload.complete,
        rows=reading.rows,
        people=tally.people,
        first=reading.first,
        last=reading.last,
        new=tally.new,
        changed=tally.changed,
        gone=tally.gone,
        same=tally.same,
        digest=tally.digest,
        wrong=_with_lone(reading, tally.lone),
        nobody=reading.nobody,
        unread=reading.unread,
        later=reading.later,
        blind=upload.complete and choice.table is None and not reading.whole,
        effect=weighing.effect,
    )


def _written(
    actor: Actor,
    upload: Upload,
    *,
    told: RegisterTold,
    choice: RegisterChoice,
    moment: datetime,
) -> Signs[Tally]:
    tally, whole = Tally(), (number_text(told.writes), number_text(told.writes, "en"))
    of = Text(f"af {whole[0]} læst ind", f"of {whole[1]} loaded")
    for changes in compared(actor.programme, upload.reading, choice=choice, by=actor.by):
        if tally.writes:
            yield _counted(tally.writes, of)
        tally.add(changes)
        drafts = [draft for one in changes.values() for draft in one.drafts]
        if drafts:
            write.append(actor.programme, drafts, moment=moment)
    return tally


def _with_lone(reading: RegisterReading, lone: list[IncomeSaid]) -> tuple[WrongCell, ...]:
    column, heading = reading.hours_at
    cells = [
        WrongCell(one.row, column=column, heading=heading, found=str(one.hours), expected=_LONE)
        for one in lone
    ]
    return tuple(sorted([*reading.wrong, *cells], key=lambda cell: cell.row))


def _counted(count: int, what: Text) -> Text:
    return Text(f"{number_text(count)} {what.da}", f"{number_text(count, 'en')} {what.en}")


_COMPARED = Text("kandidater holdt op mod det kendte", "candidates compared")
GONE = Text(
    "Der ligger ingen liste: den er læst ind allerede, eller den er over et døgn gammel.",
    "No list is waiting: it was loaded already, or it is more than a day old.",
)
NOTHING_NEW = Text(
    "Listen siger det samme, som vi har i forvejen; der er intet at læse ind.",
    "The list says what is here already; there is nothing to load.",
)
NOTHING_READ = Text(
    "Ingen af rækkerne kan læses ind, som de står.", "No row can be loaded as it stands."
)
_SINCE = Text(
    "Der er kommet noget nyt, siden du så listen igennem; se den igen, og læs den så ind.",
    "Something has become known since you looked at the list; look again, and then load it.",
)
_LONE = Text(
    "registret tager flere timer tilbage, end rækken rummer; "
    "send også den række, der bliver rettet",
    "more hours are taken back than stand here; send the row that is corrected too",
)
