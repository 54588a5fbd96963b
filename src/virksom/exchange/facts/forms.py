"""The forms a log is written in, each with what writes and what reads it."""

from virksom.exchange.facts.excel import excel_bytes, excel_lines
from virksom.exchange.facts.parquet import parquet_bytes, parquet_lines
from virksom.programme.files.facts import facts_text, parse_facts
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
        return parquet_bytes(log)
    return facts_text(log).encode()


def facts_of(content: bytes, name: str) -> Log:
    """Return the log in a file of any form, by its name's ending; other columns are passed over.

    Args:
        content: the file.
        name: its name; refusals call it so.

    Raises:
        BadFacts: rows are not facts; the line is that of the sheet, or counted from 1.
        Refusal: it is no workbook or Parquet, or lacks a column.
    """
    form = form_of(name)
    if form == EXCEL:
        return parse_facts(excel_lines(content, name), name)
    if form == PARQUET:
        return parse_facts(parquet_lines(content, name), name)
    return parse_facts(content, name)
