"""Erase again, in an office that was just restored, whom its backup still held.

Source:
    Invariant 3; decision 0043.
"""

import logging
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from virksom.office.access import Role
from virksom.office.actions.shut_door import shut_door
from virksom.office.store import erased, looks, members, read, users, waiting_sheets
from virksom.office.store.erased import Erasure
from virksom.office.store.looks import LookRow
from virksom.office.store.vault.erase_kind import CONTACT, erase_kind

log = logging.getLogger("virksom.vault")


def replay_erasures(listed: Iterable[Erasure]) -> int:
    """Erase what is on the list and not told of in this database; return how many times.

    Each is written among the looks as it was, so that a second time does nothing, and a code that
    a later backup knows again is left alone. Programmes that are not here are passed over. Lists
    that waited when the backup was taken are dropped, for the erased may be in them.

    Args:
        listed: every erasure of the list outside the database, oldest first.
    """
    programmes = {row.code for row in read.programmes()}
    known = set(erased.done())
    missed = [one for one in listed if one.programme in programmes and one not in known]
    for programme in {one.programme for one in missed}:
        waiting_sheets.drop_personal(programme)
    for one in missed:
        with transaction.atomic():
            looks.add(one.programme, [_look(one)])
            erase_kind(one.programme, one.code, kind=one.kind)
            if one.kind in {erased.PERSON, CONTACT}:
                shut_door(one.programme, one.code, moment=datetime.fromisoformat(one.at))
        log.info("erasure of %s of %s replayed", one.kind, one.code)
    return len(missed)


def _look(one: Erasure) -> LookRow:
    return LookRow(
        user=one.user if users.there(one.user) else _somebody(one.programme),
        by="",
        role="",
        subject=one.code,
        what=erased.WHAT,
        page=erased.page_of(one.kind),
        at=datetime.fromisoformat(one.at),
    )


def _somebody(programme: str) -> int:
    """Return who stands for one that this backup has never heard of: an administrator."""
    held = members.members_as(programme, Role.ADMINISTRATOR) or members.members(programme)
    return held[0].user
