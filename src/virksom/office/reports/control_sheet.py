"""A sample as a sheet: one line a row, codes and no names, and no note from the vault.

Source:
    Clause 7.5; invariant 3.
"""

from collections.abc import Iterable, Iterator

from virksom.exchange.sheets import Entries
from virksom.office.reports.control_ground import Held
from virksom.office.reports.control_line import LineRow
from virksom.programme.kernel import Text

SAMPLE_HEADINGS = (
    Text("Faktura", "Invoice"),
    Text("Linje", "Line"),
    Text("Arbejdsgiver", "Employer"),
    Text("Leverandørens egen", "The provider's own"),
    Text("Kandidat", "Candidate"),
    Text("Uge", "Week"),
    Text("Trin", "Tier"),
    Text("Beløb", "Amount"),
    Text("Bevis", "Evidence"),
    Text("Kilder", "Sources"),
    Text("Kontrol", "Control"),
    Text("Sagt", "Said"),
)
"""The columns of the sheet."""


def sample_entries(held: Held, rows: Iterable[LineRow]) -> Iterator[Entries]:
    """Yield the lines of a sample, by employer."""
    drawn = {(one.document, one.line): found for one, found in held.drawn.items()}
    for row in rows:
        document, _, line = row.line.rpartition("/")
        found = drawn[document, int(line)]
        yield (
            document,
            int(line),
            found.employer or None,
            _OWN if found.related else None,
            row.candidate,
            row.week_code,
            row.tier_text,
            found.amount,
            row.proof,
            row.sources,
            row.state,
            _joined(row.said),
        )


_OWN = Text("ja", "yes")


def _joined(said: Iterable[Text]) -> Text:
    told = tuple(said)
    return Text("; ".join(one.da for one in told), "; ".join(one.en for one in told))
