"""The differences as a sheet: line by line, with who must act."""

from collections.abc import Iterator

from virksom.exchange.sheets import Entries
from virksom.office.reports.reconcile import (
    AskedDifferences,
    differences,
    kept_differences,
)
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.register_told import Upload
from virksom.programme.billing.reconcile_words import claimed_text, listed_text
from virksom.programme.billing.worklist_words import WHO
from virksom.programme.kernel import Text

HEADINGS = (
    Text("Forskel", "Difference"),
    Text("Kandidat", "Candidate"),
    Text("Uge", "Week"),
    Text("Kommunen", "The municipality"),
    Text("Leverandøren", "The provider"),
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
            listed_text(one.listed),
            claimed_text(one.claimed, billed=one.billed),
            one.kroner,
            says.why,
            WHO[says.who] if says.who else "",
            says.step,
            " ".join(one.facts),
        )
