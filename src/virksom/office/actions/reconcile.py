"""Hold the municipality's own list of benefit weeks against what is claimed.

Nothing of it becomes a fact: the list waits sealed for a day, about codes alone.

Source:
    Clause 7.1; failures 1, 4 and 5 of outcome payment.
"""

from datetime import datetime

from virksom.exchange.registers import (
    INCOME_FORM,
    OtherForm,
    ReadBy,
)
from virksom.office.access import Actor, Deed, may
from virksom.office.actions.import_register import (
    SentRegister,
    Signs,
    check_table,
    finished,
    rows_read,
)
from virksom.office.store import reconciled
from virksom.office.store.register_people import finder
from virksom.office.store.register_tables import looks_like, registers
from virksom.office.store.register_told import Upload
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen


class CannotReconcile(Refusal):
    """The list cannot be read; the sentence says why."""


def send_benefit_list(actor: Actor, data: bytes, *, sent: SentRegister, moment: datetime) -> Upload:
    """Read a list of benefit weeks and keep it to be looked at, in the place of the one before.

    Returns:
        What was read.

    Raises:
        Refusal: as ``sending_list``.
    """
    return finished(sending_list(actor, data, sent=sent, moment=moment))


def sending_list(
    actor: Actor, data: bytes, *, sent: SentRegister, moment: datetime
) -> Signs[Upload]:
    """Do the same with signs of life on the way.

    Args:
        actor: who sends it.
        data: the file, taken for hostile.
        sent: its name, and the register whose codes it has.
        moment: when.

    Raises:
        Denied: the actor may not.
        CannotImport: the table of its codes is an example, and the programme's people are not.
        CannotReconcile: it is from no benefit register, or tells of nobody here.
        Refusal: it is no list of that register that can be read.
    """
    may(actor, Deed.RECONCILE)
    choice = registers().get(sent.register)
    if choice is None or choice.table is None:
        raise CannotReconcile(Text("Vælg et ydelsesregister.", "Choose a benefit register."))
    by = ReadBy(who=finder(actor.programme), today=day_in_copenhagen(moment), table=choice.table)
    try:
        reading = yield from rows_read(data, name=sent.name, by=by)
    except OtherForm as other:
        if other.form == INCOME_FORM:
            raise
        raise CannotReconcile(looks_like(other.form)) from None
    check_table(actor.programme, choice)
    upload = Upload(register=choice.code, complete=False, reading=reading)
    if not reading.benefits and not reading.wrong:
        raise CannotReconcile(
            Text(
                "Listen nævner ingen kandidater i programmet.",
                "The list names no candidates of the programme.",
            )
        )
    reconciled.keep(actor.programme, upload, by=actor.by, moment=moment)
    return upload


def drop_benefit_list(actor: Actor) -> None:
    """Throw the list away; without one nothing happens.

    Raises:
        Denied: the actor may not.
    """
    may(actor, Deed.RECONCILE)
    reconciled.drop(actor.programme, by=actor.by)
