"""The differences as a sheet: line by line, with who must act."""

from collections.abc import Iterator

from virksom.exchange.sheets import Entries
from virksom.office.reports.reconcile import (
    AskedDifferences,
    differences,
    kept_differences,
    ours_text,
    theirs_text,
)
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.register_told import Upload
from virksom.programme.billing.worklist_words import WHO
from virksom.programme.kernel import Text

HEADINGS = (
    Text("Forskel", "Difference"),
    Text("Kandidat", "Candidate"),
    Text("Uge", "Week"),
    Text("Kommunen", "The municipality"),
    Text("Os", "Us"),
    Text("Kroner", "Kroner"),
    Text("Hvorfor", "Why"),
    Text("Hvem", "Who"),
    Text("Næste skridt", "Next step"),
    Text("Fakta", "Facts"),
)
"""The heads of the sheet's columns."""


def difference_entries(
    seen: Standpoint, upload: Upload, *, asked: AskedDifferences
) -> Iterator[Entries]:
    """Yield every difference that is asked for."""
    for one in kept_differences(differences(seen, upload), asked):
        says = one.says
        yield (
            says.name,
            one.candidate,
            str(one.week),
            theirs_text(one),
            ours_text(one),
            one.kroner,
            says.why,
            WHO[says.who] if says.who else "",
            says.step,
            " ".join(one.facts),
        )
