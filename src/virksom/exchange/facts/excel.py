"""Facts as a workbook: a row a fact, every cell a text, and a sheet that tells what it is."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO

from xlsxwriter.worksheet import Worksheet

from virksom.exchange.facts.columns import COLUMNS, VALUE, check_columns, line_of, row_of
from virksom.exchange.sheets import Limits, open_sheet
from virksom.exchange.sheets.book import begun
from virksom.programme.kernel import Refusal, Text, number_text
from virksom.programme.record import Log

MOST_ROWS = 1_048_575
"""Rows of a sheet beside its headings."""

_FIRST = tuple(name for name in COLUMNS if name != VALUE)
"""The columns before ``value``, which stands last, as it may need several."""

_MOST_SIGNS = 30_000
_LIMITS = Limits(
    octets=200_000_000, rows=MOST_ROWS, columns=60, signs=32_767, fields=60 * (MOST_ROWS + 1)
)
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)


class TooManyFacts(Refusal):
    """There are more facts than a sheet has rows."""


def excel_bytes(log: Log, *, title: str) -> bytes:
    """Return a log as a workbook; it says of no hour when it was made, so it is always the same.

    Raises:
        TooManyFacts: more than ``MOST_ROWS``.
    """
    if len(log.facts) > MOST_ROWS:
        raise TooManyFacts(_too_many(len(log.facts)))
    out = BytesIO()
    book = begun(out, title=title, moment=_NEVER)
    sheet = book.add_worksheet("Fakta")
    widest = len(_FIRST) + 1
    for number, fact in enumerate(log.facts, start=1):
        row = row_of(fact)
        cells = [*(row[name] for name in _FIRST), *_pieces(row[VALUE])]
        widest = max(widest, len(cells))
        _write(sheet, number, cells=cells)
    more = (f"{VALUE}_{number}" for number in range(2, widest - len(_FIRST) + 1))
    _write(sheet, 0, cells=[*_FIRST, VALUE, *more])
    sheet.freeze_panes(1, 0)
    _about(book.add_worksheet("Om"), log)
    book.close()
    return out.getvalue()


def excel_lines(content: bytes, name: str) -> bytes:
    """Return a workbook's first sheet as ``facts.jsonl``, each line on its row's number.

    Raises:
        Refusal: it is no workbook, is too large, or lacks a column of facts.
    """
    sheet = open_sheet(content, name=name, limits=_LIMITS)
    check_columns(sheet.headings, file=name)
    lines: list[bytes] = []
    for row in sheet.rows:
        told = dict(zip(sheet.headings, row.cells, strict=True))
        told[VALUE] = "".join(told[one] for one in sheet.headings if one.startswith(VALUE))
        lines += [b""] * (row.number - 1 - len(lines))
        lines.append(line_of(told))
    return b"\n".join(lines)


def _write(sheet: Worksheet, number: int, *, cells: Iterable[str]) -> None:
    for place, cell in enumerate(cells):
        if cell:
            sheet.write_string(number, place, cell)


def _pieces(text: str) -> Iterator[str]:
    """Yield a text in pieces a cell can hold; none begins or ends with a space."""
    while len(text) > _MOST_SIGNS:
        cut = _MOST_SIGNS
        while text[cut - 1].isspace() or text[cut].isspace():
            cut -= 1
        yield text[:cut]
        text = text[cut:]
    yield text


def _about(sheet: Worksheet, log: Log) -> None:
    lines = (
        ("Fakta", str(len(log.facts))),
        ("Kædens hoved", log.head or ""),
        ("", "Hver række er ét faktum. En tom celle er et felt, der ikke er der."),
        ("", "Kun koder; men de kan føres tilbage til personer: del ikke filen."),
    )
    for number, cells in enumerate(lines):
        _write(sheet, number, cells=cells)


def _too_many(found: int) -> Text:
    da, en = number_text(found, "da"), number_text(found, "en")
    return Text(
        f"{da} fakta er flere, end et ark har rækker; vælg parquet eller jsonl.",
        f"{en} facts are more than a sheet has rows; choose parquet or jsonl.",
    )
