"""The municipality's list while somebody holds it against what is claimed: sealed for a day.

What was read is kept, about codes alone, and not the file.

Source:
    Invariant 3; clause 7.1.
"""

from collections.abc import Iterator
from datetime import datetime

from virksom.exchange.registers import BenefitSaid
from virksom.office.store.register_forms import upload_form, upload_of
from virksom.office.store.register_told import Upload
from virksom.office.store.vault import drafts
from virksom.office.store.waiting_sheets import RECONCILED, drop_old
from virksom.programme.billing.reconcile import Listed
from virksom.programme.kernel import Week


def keep(programme: str, upload: Upload, *, by: str, moment: datetime) -> None:
    """Keep a list for who sent it, in the place of the one before."""
    drop(programme, by=by)
    drafts.save(
        programme, RECONCILED, subject=by, content=upload_form(upload), by=by, moment=moment
    )


def kept(programme: str, *, by: str, moment: datetime) -> Upload | None:
    """Return the list that somebody looks at; None when there is none, or it is too old."""
    drop_old(programme, moment=moment)
    row = drafts.latest(programme, RECONCILED, subject=by)
    return None if row is None else upload_of(row.content)


def drop(programme: str, *, by: str) -> None:
    """Drop the list that somebody looks at."""
    drafts.drop(programme, RECONCILED, subject=by)


def listed(upload: Upload) -> tuple[Listed, ...]:
    """Return a list as one row a candidate and week, for every week that it meets."""
    return tuple(row for said in upload.reading.benefits for row in _weeks(said))


def _weeks(said: BenefitSaid) -> Iterator[Listed]:
    week = Week.of(said.since)
    while week.monday < said.until:
        yield Listed(candidate=said.candidate, week=week, code=said.code)
        week += 1
