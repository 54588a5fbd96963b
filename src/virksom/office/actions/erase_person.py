"""Erase somebody's person data: under every code they have, and nothing that is counted.

Source:
    Invariant 3; rules, section 6.
"""

import logging
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.look import look
from virksom.office.actions.shut_door import shut_door
from virksom.office.store import waiting_sheets, write
from virksom.office.store.case import NoSuchCandidate, case
from virksom.office.store.erased import PERSON, page_of
from virksom.office.store.kept_longer import held_until
from virksom.office.store.vault.erase import Erased, erase
from virksom.office.store.vault.persons import person
from virksom.programme.kernel import Refusal, Text, date_text, day_in_copenhagen

log = logging.getLogger("virksom.vault")


class IsKept(Refusal):
    """Somebody's data is kept longer, for a reason that still holds."""


def erase_person(actor: Actor, code: str, *, moment: datetime) -> Mapping[str, Erased]:
    """Erase what the vault holds of somebody; return how much, by each of their codes.

    Facts, documents and sums stay; nobody can open the documents any more. Their door is shut,
    their links and calendar address are over; lists that wait, with them in it perhaps, are
    dropped. It cannot be undone, and that it was done is written down among the looks.

    Args:
        actor: who does it.
        code: of a candidate, any of theirs; or of anybody else the vault knows.
        moment: what is known by then says which codes are one person.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        IsKept: the data is kept longer than its time, for a reason that still holds.
    """
    may(actor, Deed.ERASE_PERSON)
    with transaction.atomic():
        write.hold(actor.programme)
        codes = _codes(actor.programme, code, moment=moment)
        _see_that_none_is_kept(actor.programme, codes, moment=moment)
        erased = {each: erase(actor.programme, each) for each in codes}
        waiting_sheets.drop_personal(actor.programme)
        for each in codes:
            shut_door(actor.programme, each, moment=moment, but=actor.id)
        look(actor, codes, what=Deed.ERASE_PERSON, page=page_of(PERSON), moment=moment)
    for each in codes:
        log.info("person data of %s erased by user %s", each, actor.id)
    return erased


def _see_that_none_is_kept(programme: str, codes: tuple[str, ...], *, moment: datetime) -> None:
    kept = held_until(programme, on=day_in_copenhagen(moment))
    until = max((kept[code] for code in codes if code in kept), default=None)
    if until is not None:
        da, en = date_text(until), date_text(until, "en")
        raise IsKept(
            Text(
                f"Data om {codes[0]} gemmes til {da}; ophæv det først, hvis grunden er væk.",
                f"Data about {codes[0]} is kept until {en}; end that first if the reason is gone.",
            )
        )


def _codes(programme: str, code: str, *, moment: datetime) -> tuple[str, ...]:
    try:
        return case(programme, code, moment=moment).codes
    except NoSuchCandidate:
        if person(programme, code) is None:
            raise
        return (code,)
