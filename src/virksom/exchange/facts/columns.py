"""A fact as a row of texts, and the row as the fact again: nothing of it is lost.

A field that does not stand in the fact is an empty cell; one that stands there as null is named in
the column ``null``. What the fact says lies in ``value`` as JSON. A cell that begins with a
quotation mark is a text in JSON: so stand those that a spreadsheet would change.
"""

import json
import re
from collections.abc import Collection, Mapping

from virksom.programme.kernel import Json, Refusal, Text, canonical, quoted
from virksom.programme.record import Fact

PLAIN = (
    "id",
    "kind",
    "subject",
    "since",
    "until",
    "known_at",
    "by",
    "source",
    "replaces",
    "previous",
)
"""Fields that are texts, in the order of the columns."""

VALUE, NULL = "value", "null"
COLUMNS = (*PLAIN[:3], VALUE, *PLAIN[3:], NULL)
"""Every column, in order."""

NEEDED = ("id", "kind", "subject", VALUE, "since", "known_at")
"""Columns without which nothing is a fact."""

_SAFE = re.compile(r"[\w:+./§()%&,;!?-]+(?: [\w:+./§()%&,;!?-]+)*")
_ESCAPE = re.compile(r"_[xX]")


class NotFacts(Refusal):
    """A table has not the columns that facts have."""


def row_of(fact: Fact) -> dict[str, str]:
    """Return a fact as a row, a text for each column of ``COLUMNS``; "" for nothing."""
    told: dict[str, Json] = json.loads(fact.wire)
    row = dict.fromkeys(COLUMNS, "")
    row[NULL] = " ".join(name for name in PLAIN if name in told and told[name] is None)
    row[VALUE] = _written(told["value"])
    for name in PLAIN:
        if told.get(name) is not None:
            row[name] = _cell(str(told[name]))
    return row


def line_of(row: Mapping[str, str]) -> bytes:
    """Return a row as a line of ``facts.jsonl`` without its end; it is read as such lines are.

    What stands in ``value`` and is no JSON is taken for a text, and refused where the line is read.
    """
    told = [(name, "null") for name in row.get(NULL, "").split() if name in PLAIN]
    told += [(name, _quoted(row[name])) for name in PLAIN if row.get(name)]
    told.append((VALUE, _value(row.get(VALUE, ""))))
    return ("{" + ",".join(f'"{name}":{text}' for name, text in told) + "}").encode()


def check_columns(names: Collection[str], *, file: str) -> None:
    """See that a table has the columns of facts.

    Raises:
        NotFacts: one is missing; the sentence names it.
    """
    missing = next((name for name in NEEDED if name not in names), None)
    if missing is not None:
        shown, said = quoted(file), quoted(missing)
        raise NotFacts(
            Text(
                f"{shown.da} har ikke kolonnen {said.da}, så det er ikke fakta. Intet er læst.",
                f"{shown.en} has no column {said.en}, so these are no facts. Nothing was read.",
            )
        )


def _cell(text: str) -> str:
    whole = _SAFE.fullmatch(text) and text.isascii() and not _ESCAPE.search(text)
    return text if whole else json.dumps(text).replace("_", "\\u005f")


def _written(value: Json) -> str:
    """Return what a fact says; letters beyond ASCII stand as they are where nothing is hurt."""
    told = canonical(value)
    if _ESCAPE.search(told) or not told.isprintable():
        return json.dumps(value, sort_keys=True, separators=(",", ":")).replace("_", "\\u005f")
    return told


def _quoted(cell: str) -> str:
    return cell if cell.startswith('"') and _is_json(cell) else json.dumps(cell)


def _value(cell: str) -> str:
    return cell.replace("\n", " ") if _is_json(cell) else json.dumps(cell)


def _is_json(cell: str) -> bool:
    try:
        json.loads(cell)
    except (ValueError, RecursionError):
        return False
    return True
