"""The forms a log is written in, each with what writes and what reads it."""

from virksom.exchange.facts.excel import excel_bytes, excel_lines
from virksom.programme.kernel import Text
from virksom.programme.record import Log

JSONL, EXCEL, PARQUET = "jsonl", "excel", "parquet"
FORMS = {JSONL: "jsonl", EXCEL: "xlsx", PARQUET: "parquet"}
"""The forms by name, each with the ending of its files."""


def form_of(name: str) -> str:
    """Return the form a file's name tells; what tells none is ``jsonl``."""
    ending = name.lower().rpartition(".")[2]
    return next((form for form, one in FORMS.items() if one == ending), JSONL)


def facts_bytes(log: Log, form: str, *, title: Text) -> bytes:
    """Return a log in a form; the same log gives the same bytes.

    Args:
        log: every fact, in order.
        form: one of ``FORMS``.
        title: what a workbook calls itself, in Danish.

    Raises:
        TooManyFacts: more than a sheet has rows.
    """
    if form == EXCEL:
        return excel_bytes(log, title=title.da)
    if form == PARQUET:
        from virksom.exchange.facts.parquet import parquet_bytes  # noqa: PLC0415  # pyarrow

        return parquet_bytes(log)
    return "".join(f"{fact.wire}\n" for fact in log.facts).encode()


def lines_of(content: bytes, name: str) -> bytes:
    """Return a file of any form as ``facts.jsonl``; other columns than those of facts go.

    A line of it lies on the number of its row in a sheet, or counted from 1.

    Args:
        content: the file.
        name: its name; its ending tells the form, and refusals call it so.

    Raises:
        Refusal: it is no workbook or Parquet, or lacks a column of facts.
    """
    form = form_of(name)
    if form == EXCEL:
        return excel_lines(content, name)
    if form == PARQUET:
        from virksom.exchange.facts.parquet import parquet_lines  # noqa: PLC0415  # pyarrow

        return parquet_lines(content, name)
    return content
