"""A sheet that somebody has sent and looks at: kept sealed for a day, one for each, then gone."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from virksom.exchange.sheets import Kind, Row, Sheet
from virksom.office.store.vault import drafts
from virksom.programme.kernel import Json

REFERRALS = "upload"
"""The kind of a list of referrals."""

COMPANIES = "companies_upload"
"""The kind of a list of companies."""

REGISTER, REGISTER_TOLD = "register_upload", "register_told"
"""The kinds of a register's list, and of what was found in it."""

RECONCILED = "reconcile_upload"
"""The kind of a list that is held against what is claimed, and never loaded."""

BANK = "bank_upload"
"""The kind of a bank's statement."""

KINDS = (REFERRALS, COMPANIES, REGISTER, REGISTER_TOLD, RECONCILED, BANK)
"""Every kind of what waits."""

PERSONAL = (REFERRALS, REGISTER, REGISTER_TOLD, RECONCILED)
"""The kinds of what names candidates, by name or CPR."""

KEPT = timedelta(hours=24)
"""How long a sheet waits to be loaded."""


def keep(programme: str, kind: str, *, by: str, sheet: Sheet, moment: datetime) -> None:
    """Keep a sheet for who sent it, in the place of the one before."""
    drafts.drop(programme, kind, subject=by)
    drafts.save(programme, kind, subject=by, content=_content(sheet), by=by, moment=moment)


def kept(programme: str, kind: str, *, by: str, moment: datetime) -> Sheet | None:
    """Return the sheet that waits for somebody; None when there is none.

    Sheets of anybody that are too old are dropped on the way.
    """
    drop_old(programme, moment=moment)
    row = drafts.latest(programme, kind, subject=by)
    return None if row is None else _sheet(row.content)


def drop_old(programme: str, *, moment: datetime) -> int:
    """Drop every sheet that has waited for more than a day; return how many there were."""
    before = moment - KEPT
    return sum(drafts.drop_before(programme, kind, moment=before) for kind in KINDS)


def drop_personal(programme: str) -> int:
    """Drop every sheet that names candidates, as one in it may be erased; return how many."""
    return sum(drafts.drop_all(programme, kind) for kind in PERSONAL)


def drop(programme: str, kind: str, *, by: str) -> bool:
    """Drop the sheet that waits for somebody; False when there was none."""
    return drafts.drop(programme, kind, subject=by) > 0


def _content(sheet: Sheet) -> dict[str, Json]:
    rows: list[Json] = [
        [row.number, list(row.cells), [kind.value for kind in row.kinds]] for row in sheet.rows
    ]
    return {"headings": list(sheet.headings), "rows": rows}


def _sheet(found: Mapping[str, Any]) -> Sheet:
    return Sheet(
        headings=tuple(found["headings"]),
        rows=tuple(
            Row(number, tuple(cells), tuple(Kind(kind) for kind in kinds))
            for number, cells, kinds in found["rows"]
        ),
    )
