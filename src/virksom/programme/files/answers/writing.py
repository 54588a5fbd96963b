"""How answers are written: JSON a person can read, and CSV a spreadsheet can open safely."""

import csv
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

Answer = None | bool | int | float | str | Sequence["Answer"] | Mapping[str, "Answer"]
"""Values in an answer. Only shares are floats; kroner are texts such as ``"385.00"``."""

Cell = str | int | float | bool | None
"""One cell of a CSV file."""

_FORMULA = ("=", "+", "-", "@", "\t")
_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


def json_text(answer: Answer) -> str:
    """Return ``answer`` as JSON in UTF-8 with two spaces of indent and a line end at the end.

    Fields keep their order; a list or object of plain values stands on one line.
    """
    return _json(answer, "") + "\n"


def _json(answer: Answer, indent: str) -> str:
    parts: Iterable[tuple[str, Answer]]
    if isinstance(answer, Mapping):
        opening, closing = "{", "}"
        parts = [(f"{json.dumps(key, ensure_ascii=False)}: ", part) for key, part in answer.items()]
    elif isinstance(answer, Sequence) and not isinstance(answer, str):
        opening, closing = "[", "]"
        parts = [("", part) for part in answer]
    else:
        return json.dumps(answer, ensure_ascii=False)
    if indent and not any(_nested(part) for _, part in parts):
        inner = ", ".join(key + _json(part, indent) for key, part in parts)
        return opening + inner + closing
    if not parts:
        return opening + closing
    deeper = indent + "  "
    lines = ",\n".join(f"{deeper}{key}{_json(part, deeper)}" for key, part in parts)
    return f"{opening}\n{lines}\n{indent}{closing}"


def _nested(answer: Answer) -> bool:
    if isinstance(answer, str):
        return False
    if isinstance(answer, Mapping):
        return True
    return isinstance(answer, Sequence) and any(_nested(part) for part in answer)


def csv_text(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    r"""Return a table as CSV: UTF-8, commas, quotes where needed, one line end ``\n`` a row.

    Yes and no are ``true`` and ``false``, an empty cell is nothing. A text that a spreadsheet
    would take for a formula gets an apostrophe in front; numbers stand as they are.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def _cell(cell: Cell) -> str | int | float:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return _text(cell) if isinstance(cell, str) else cell


def _text(cell: str) -> str:
    # A bare carriage return would end the row for some readers.
    text = cell.replace("\r", " ")
    formula = text.startswith(_FORMULA) and not _NUMBER.fullmatch(text)
    return f"'{text}" if formula else text
