"""The municipality's finance office draws a sample of billed lines, and puts it on record.

Source:
    Clause 7.5: seed and size are said before anything is drawn; anybody can draw it again.
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.store import read, write
from virksom.office.store.contracts import contract_of
from virksom.programme.billing import books, told_at
from virksom.programme.control import Drawing, drawn, next_sample, population, sample_draft
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.record import Fact


def draw_sample(actor: Actor, asked: Drawing, *, moment: datetime) -> Fact:
    """Draw a sample from the lines that stand now, and put it on record.

    Args:
        actor: who draws.
        asked: months, size and seed.
        moment: when.

    Returns:
        The fact; its subject is the sample's code.

    Raises:
        Denied: the actor may not.
        CannotDraw: no line stands in those months, or size or seed is none.
    """
    may(actor, Deed.DRAW_SAMPLE)
    with transaction.atomic():
        write.hold(actor.programme)
        log = read.log(actor.programme)
        at = told_at(log, moment)
        known = log.known(at)
        terms = contract_of(read.programme(actor.programme).contract).terms.known(at)
        lines = population(books(known), known, terms=terms, months=asked.months)
        draft = sample_draft(
            drawn(lines, asked),
            asked,
            code=next_sample(log),
            on=day_in_copenhagen(at),
            by=actor.by,
        )
        (told,) = write.append(actor.programme, [draft], moment=at)
    return told
