"""What stands for a value on a help page, and what its parts are headed."""

from collections.abc import Mapping

from virksom.programme.kernel import Text

VALUES: Mapping[str, Text] = {
    "FIL": Text("FIL", "FILE"),
    "FIL.jsonl|demo": Text("FIL.jsonl|demo", "FILE.jsonl|demo"),
    "FIL.parquet": Text("FIL.parquet", "FILE.parquet"),
    "MAPPE.parquet": Text("MAPPE.parquet", "FOLDER.parquet"),
    "NAVN|MAPPE": Text("NAVN|MAPPE", "NAME|FOLDER"),
    "MAPPE": Text("MAPPE", "FOLDER"),
    "DATO": Text("DATO", "DATE"),
    "TIDSPUNKT": Text("TIDSPUNKT", "MOMENT"),
    "MÅNED": Text("MÅNED", "MONTH"),
    "KODE": Text("KODE", "CODE"),
    "KANDIDAT": Text("KANDIDAT", "CANDIDATE"),
    "UGE|DATO": Text("UGE|DATO", "WEEK|DATE"),
    "FINGERAFTRYK": Text("FINGERAFTRYK", "DIGEST"),
    "TAL": Text("TAL", "NUMBER"),
    "NR.": Text("NR.", "NO."),
    "NUMMER": Text("NUMMER", "NUMBER"),
    "NAVN": Text("NAVN", "NAME"),
    "DAGE": Text("DAGE", "DAYS"),
    "ADRESSE": Text("ADRESSE", "ADDRESS"),
    "GRUND": Text("GRUND", "REASON"),
}
"""What stands for a value, by the Danish word; others are the same in both languages."""

OF_COMMANDS: Mapping[str, Text] = {
    "settle facts": Text("FIL.jsonl|MAPPE|demo", "FILE.jsonl|FOLDER|demo"),
}
"""What stands for the value of an option that takes more in one command than in others."""

HEADS: Mapping[str, Text] = {
    "usage": Text("Brug: ", "Usage: "),
    "option": Text("VALG", "OPTIONS"),
    "command": Text("KOMMANDO …", "COMMAND …"),
    "commands": Text("Kommandoer", "Commands"),
    "arguments": Text("Argumenter", "Arguments"),
    "options": Text("Valg", "Options"),
    "examples": Text("Eksempler", "Examples"),
}
"""Headings of a help page."""


def value_text(word: str) -> Text:
    """Return what stands for a value in both languages."""
    return VALUES.get(word, Text(word, word))
