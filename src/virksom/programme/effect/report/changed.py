"""What changed since the quarter before: each row of the status table then and now.

Source:
    Rules, sections 2, 5 and 7.
"""

from itertools import takewhile

from virksom.programme.contract import TermMissing
from virksom.programme.effect.report.status import COUNTED
from virksom.programme.effect.table import Cell, Column, Table, Unit
from virksom.programme.kernel import Text, date_text
from virksom.programme.status import ROWS, AsKnown, StatusTable
from virksom.programme.status.external import quarter_ends

CHANGED = "changed"
"""Code of the table of changes."""


def quarter_before(seen: AsKnown) -> AsKnown | None:
    """Return the programme on the quarter-end before a day, as it was known when it was told.

    None before the first quarter-end, and where the contract has no terms there.
    """
    try:
        ends = takewhile(lambda at: at.on < seen.on, quarter_ends(seen.contract))
        last = list(ends)[-1:]
    except TermMissing:
        return None
    for at in last:
        return AsKnown(log=seen.log, contract=seen.contract, on=at.on, moment=at.known)
    return None


def changed_figure(now: StatusTable, before: StatusTable) -> Table:
    """Return each row of two status tables, and by how much it changed.

    Args:
        now: the later day.
        before: the earlier, as it was known then.
    """
    day = before.on
    return Table(
        code=CHANGED,
        title=Text("Siden sidste kvartal", "Since the quarter before"),
        says=Text(
            f"Rækkerne i statustabellen pr. {date_text(day)}, som kendt da, og pr. "
            f"{date_text(now.on)}.",
            f"The rows of the status table on {date_text(day, 'en')}, as known then, and on "
            f"{date_text(now.on, 'en')}.",
        ),
        columns=(
            Column(Text("Række", "Row")),
            Column(Text("Før", "Before"), Unit.COUNT),
            Column(Text("Nu", "Now"), Unit.COUNT),
            Column(Text("Forskel", "Difference"), Unit.COUNT),
        ),
        rows=tuple(_row(code, now=now, before=before) for code in ROWS),
        counts=COUNTED,
        on=now.on,
    )


def _row(code: str, *, now: StatusTable, before: StatusTable) -> tuple[Cell, ...]:
    then, today = len(getattr(before, code)), len(getattr(now, code))
    return ROWS[code], then, today, signed(today - then)


def signed(change: int) -> Text:
    """Return a change with its sign; nought stands plain."""
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return Text(f"{sign}{abs(change)}", f"{sign}{abs(change)}")
