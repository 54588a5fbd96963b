"""Readers for the fields of facts about a control.

A reader raises ``Unexpected`` with what it expected; the caller adds file, line and field.
"""

from virksom.programme.kernel import Json, Text
from virksom.programme.record.control_values import SampledLine
from virksom.programme.record.place import Found, is_label
from virksom.programme.record.reading import Unexpected

_LINES = Text(
    "en liste med document og line, hver linje én gang",
    "a list with document and line, each line once",
)


def sampled(found: Found) -> tuple[SampledLine, ...]:
    """Read the lines of a sample: at least one, each once."""
    if isinstance(found, list) and found:
        lines = tuple(_line(item) for item in found)
        if len(set(lines)) == len(lines):
            return lines
    raise Unexpected(_LINES)


def _line(item: Json) -> SampledLine:
    if isinstance(item, dict) and item.keys() == {"document", "line"}:
        document, line = item["document"], item["line"]
        if is_label(document) and isinstance(line, int) and not isinstance(line, bool) and line > 0:
            return SampledLine(document=document, line=line)
    raise Unexpected(_LINES)
