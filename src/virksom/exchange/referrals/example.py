"""The example row of the template: shown in grey, and looked past when a list is read."""

from collections.abc import Callable, Mapping

from virksom.exchange.sheets import Kind
from virksom.exchange.sheets.readers import Unexpected
from virksom.programme.kernel import Text

NOTE = Text(
    "Eksempel: denne række læses ikke. Skriv fra næste række.",
    "Example: this row is not read. Write from the next row on.",
)

EXAMPLE: Mapping[str, Text] = {
    "cpr": Text("010190-0000", "010190-0000"),
    "name": Text("Eksempel Eksempelsen", "Example Person"),
    "since": Text("2018-10-07", "2018-10-07"),
    "note": NOTE,
}
"""What the example tells, by column; days as they are read."""


def is_example(said: Callable[[str], str]) -> bool:
    """Say whether a row is the example: still the example's person, whatever else was changed.

    A row of another person that keeps the example's note is no example, so that nobody is lost
    because a note was left standing; ``note`` tells of it.

    Args:
        said: the text of a column of the row, by the column's name.
    """
    return any(
        all(said(name) == EXAMPLE[name].read(language) for name in ("cpr", "name"))
        for language in ("da", "en")
    )


def note(text: str, _kind: Kind) -> str:
    """Read free text as it stands, but never the example's own on a row that tells of somebody."""
    if text in {NOTE.da, NOTE.en}:
        raise Unexpected(
            Text(
                "slet eksemplets tekst, hvis rækken er en kandidat, og ellers hele rækken",
                "delete the example's text if the row is a candidate, and else the whole row",
            )
        )
    return text
