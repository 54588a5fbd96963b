"""A register's list while somebody looks at it: sealed for a day, one for each, about codes alone.

What was read is kept, not the file: no CPR number lies here. Beside it stands what was found: how
much would change, and what cannot be read.

Source:
    Invariant 3.
"""

from datetime import datetime

from virksom.office.store.register_forms import told_form, told_of, upload_form, upload_of
from virksom.office.store.register_told import RegisterTold, Upload
from virksom.office.store.vault import drafts
from virksom.office.store.waiting_sheets import REGISTER, REGISTER_TOLD, drop_old


def keep(programme: str, upload: Upload, *, by: str, moment: datetime) -> None:
    """Keep a list for who sent it, in the place of the one before and what was found in it."""
    drop(programme, by=by)
    drafts.save(programme, REGISTER, subject=by, content=upload_form(upload), by=by, moment=moment)


def kept(programme: str, *, by: str, moment: datetime) -> Upload | None:
    """Return the list that waits for somebody; None when there is none, or it is too old."""
    drop_old(programme, moment=moment)
    row = drafts.latest(programme, REGISTER, subject=by)
    return None if row is None else upload_of(row.content)


def keep_told(programme: str, told: RegisterTold, *, by: str, moment: datetime) -> None:
    """Keep what was found in the list that waits, in the place of what was found before."""
    drafts.drop(programme, REGISTER_TOLD, subject=by)
    drafts.save(programme, REGISTER_TOLD, subject=by, content=told_form(told), by=by, moment=moment)


def kept_told(programme: str, *, by: str, moment: datetime) -> RegisterTold | None:
    """Return what was found in the list that waits; None when none does."""
    drop_old(programme, moment=moment)
    row = drafts.latest(programme, REGISTER_TOLD, subject=by)
    return None if row is None else told_of(row.content)


def drop(programme: str, *, by: str) -> None:
    """Drop the list that waits, and what was found in it."""
    for kind in (REGISTER, REGISTER_TOLD):
        drafts.drop(programme, kind, subject=by)
