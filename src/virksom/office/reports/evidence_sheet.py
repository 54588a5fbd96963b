"""A work list as a sheet: every row that is asked for."""

from collections.abc import Iterator

from virksom.exchange.sheets import Entries
from virksom.office.reports.evidence import COLUMNS, AskedEvidence, kept_rows, lists_of
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.billing.worklist_words import LISTS, WHO
from virksom.programme.kernel import Text

HEADINGS = (
    Text("Liste", "List"),
    COLUMNS[0][1],
    Text("Første uge", "First week"),
    Text("Sidste uge", "Last week"),
    *(label for _, label, _ in COLUMNS[2:]),
    Text("Fakta", "Facts"),
)
"""The heads of the sheet's columns."""


def evidence_entries(seen: Standpoint, asked: AskedEvidence) -> Iterator[Entries]:
    """Yield every row of the list that is asked for."""
    for row in kept_rows(lists_of(seen), asked):
        cause = row.says
        yield (
            LISTS[cause.held_in],
            row.candidate,
            str(row.weeks[0]),
            str(row.weeks[-1]),
            len(row.weeks),
            row.kroner,
            cause.why,
            WHO[cause.who],
            cause.step,
            " ".join(row.facts),
        )
