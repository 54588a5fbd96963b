"""A month is read and put forward for release: what would be issued, by its digest.

Source:
    Rules, section 6; clause 7.2; failure 5 of outcome payment: four eyes on every payment.
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.tell_settlement import tell_prepared
from virksom.office.store import read, write
from virksom.office.store.company_facts import RUNS, company_log
from virksom.office.store.contracts import contract_of
from virksom.office.store.room import room
from virksom.office.store.sweeping import sweep_of
from virksom.programme.billing import (
    prepare_read,
    refuse_month,
    refuse_waiting,
    runs,
    settling,
    told_at,
)
from virksom.programme.files.code import code_digest
from virksom.programme.kernel import Month, Refusal, Text, day_in_copenhagen
from virksom.programme.record import Fact


class NothingToSettle(Refusal):
    """What is owed is what was issued already."""


def prepare_settlement(actor: Actor, *, month: Month, moment: datetime) -> Fact:
    """Prepare the settlement of a month and of every month before it; nothing is issued yet.

    Whoever may release it is told.

    Args:
        actor: who prepares.
        month: the last month settled.
        moment: when.

    Returns:
        The fact of the run; its subject is the run's code.

    Raises:
        Denied: the actor may not.
        MonthNotOver, MonthBeforeContract: the month cannot be settled yet, or never.
        RunRefused: another run is open.
        NothingToSettle: nothing new is owed, and nothing is to be given back.
        NoRoom: the disk is full.
    """
    may(actor, Deed.PREPARE_SETTLEMENT)
    with room(), transaction.atomic():
        write.hold(actor.programme)
        contract = contract_of(read.programme(actor.programme).contract)
        log = read.log(actor.programme)
        at = told_at(log, moment)
        refuse_month(month, contract.terms.known(at), day=day_in_copenhagen(at))
        code = code_digest()
        sweep = sweep_of(actor.programme, log, month=month, moment=at, waits=False)
        found = settling(log, contract, month=month, moment=at, code=code, sweep=sweep)
        draft = prepare_read(log, found, terms_digest=contract.digest, by=actor.by, code=code)
        if not found.plan.documents:
            raise NothingToSettle(_NOTHING)
        (told,) = write.append(actor.programme, [draft], moment=at)
        tell_prepared(actor.programme, told.subject, by=actor.by, moment=moment)
    return told


def refuse_prepare(actor: Actor, *, month: Month, moment: datetime) -> None:
    """Refuse what is plain before anybody is read; of very many that is asked first.

    Raises:
        Denied: the actor may not.
        MonthNotOver, MonthBeforeContract: the month cannot be settled yet, or never.
        RunRefused: another run is open.
    """
    may(actor, Deed.PREPARE_SETTLEMENT)
    contract = contract_of(read.programme(actor.programme).contract)
    log = company_log(actor.programme, kinds=RUNS)
    at = told_at(log, moment)
    refuse_month(month, contract.terms.known(at), day=day_in_copenhagen(at))
    refuse_waiting(runs(log.known()))


_NOTHING = Text(
    "Der er ikke noget nyt at gøre op: det, der skyldes nu, er allerede faktureret.",
    "There is nothing new to settle: what is owed now has been invoiced already.",
)
