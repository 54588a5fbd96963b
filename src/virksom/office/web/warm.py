"""Drawing what the first reader will ask for, before they do."""

import gc
from datetime import date, datetime

from django.db import connections

from virksom.office.reports.curve import curve
from virksom.office.reports.large import in_columns
from virksom.office.reports.standpoint import standpoint
from virksom.office.reports.viewpoint import Viewpoint
from virksom.office.store import read
from virksom.office.store.contracts import contract_of
from virksom.office.store.matching import match_ground
from virksom.office.store.read import ProgrammeRow
from virksom.office.web import clock
from virksom.office.web.chart import charts
from virksom.office.web.moment import usual
from virksom.programme.contract import TermMissing
from virksom.programme.forecast.ready import make_ready
from virksom.programme.kernel import LANGUAGES


def warm() -> None:
    """Ask for each programme's overview, with findings and charts, its match, and a forecast.

    What is kept by then is kept for good, so the collector of garbage need not walk it again:
    each walk would hold a reader up for a fifth of a second.
    """
    try:
        _warm()
        make_ready()
    finally:
        connections.close_all()
    gc.collect()
    gc.freeze()


def _warm() -> None:
    for row in read.programmes():
        match_ground(row.code, moment=clock.now(row))
        today = clock.today(row)
        on, moment = usual(row, today)
        if _is_warmed(row, at=(on, moment), today=today):
            continue
        seen = standpoint(
            row.code,
            read.log(row.code),
            contract=contract_of(row.contract),
            on=on,
            moment=moment,
            today=today,
        )
        try:
            _ = (seen.table, seen.findings)
        except TermMissing:
            continue
        for language in LANGUAGES:
            charts(seen, curve(seen.curve), language=language)


def _is_warmed(row: ProgrammeRow, *, at: tuple[date, datetime], today: date) -> bool:
    """Count a large programme from its columns; say whether it is one: its log is left alone."""
    on, moment = at
    where = Viewpoint(
        row=row, contract=contract_of(row.contract), on=on, moment=moment, today=today
    )
    try:
        large = in_columns(where)
    except TermMissing:
        return True
    if large is None:
        return False
    for language in LANGUAGES:
        charts(large, large.keep("curve", lambda: curve(large.curve)), language=language)
    from virksom.office.reports.effect.large_effect import make_ready as count  # noqa: PLC0415  # numba

    count(large)
    return True
