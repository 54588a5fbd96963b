"""Facts as Parquet: columns that an analyst's program reads, with days as days.

``known_instant`` is ``known_at`` as an instant; it is there to be counted by and is not read back.
"""

from collections.abc import Collection
from datetime import UTC, date, datetime
from io import BytesIO

import pyarrow as pa
import pyarrow.parquet as pq

from virksom.exchange.facts.columns import COLUMNS, VALUE, check_columns, line_of, row_of
from virksom.programme.kernel import Refusal, Text, quoted
from virksom.programme.record import Log

DAYS = ("since", "until")
INSTANT = "known_instant"

_OF_A_COHORT = frozenset({"person", "kind", "since", "until"})
_FACTS, _HEAD = b"virksom.facts", b"virksom.head"
_BATCH = 50_000


class NotParquet(Refusal):
    """A file is no Parquet, or not the one its own words speak of."""


def parquet_bytes(log: Log) -> bytes:
    """Return a log as Parquet; the head of its chain stands in the file's own words."""
    rows = [row_of(fact) for fact in log.facts]
    arrays = {name: _column(name, [row[name] for row in rows]) for name in COLUMNS}
    instants = [fact.known_at.astimezone(UTC) for fact in log.facts]
    arrays[INSTANT] = pa.array(instants, pa.timestamp("us", tz="UTC"))
    table = pa.table(arrays).replace_schema_metadata(
        {_FACTS: str(len(rows)).encode(), _HEAD: (log.head or "").encode()}
    )
    out = BytesIO()
    pq.write_table(table, out, compression="zstd", version="2.6")
    return out.getvalue()


def parquet_lines(content: bytes, name: str) -> bytes:
    """Return a Parquet file as ``facts.jsonl``, a line a row, from 1.

    Raises:
        NotParquet: it cannot be read, holds another number of facts than it says, or is a part of
            a cohort.
        NotFacts: it lacks a column of facts.
    """
    try:
        with pq.ParquetFile(pa.BufferReader(content)) as file:
            names, told = tuple(file.schema_arrow.names), file.schema_arrow.metadata or {}
            _refuse_cohort(names, file=name)
            check_columns(names, file=name)
            wanted = [column for column in COLUMNS if column in names]
            batches = file.iter_batches(batch_size=_BATCH, columns=wanted)
            lines = [line_of(_row(row)) for batch in batches for row in batch.to_pylist()]
    except (pa.ArrowException, OSError, UnicodeDecodeError):
        raise NotParquet(_not_parquet(name)) from None
    if told.get(_FACTS, str(len(lines)).encode()) != str(len(lines)).encode():
        raise NotParquet(_not_parquet(name))
    return b"\n".join(lines)


def _refuse_cohort(names: Collection[str], *, file: str) -> None:
    if _OF_A_COHORT.issubset(names):
        shown = quoted(file)
        raise NotParquet(
            Text(
                f"{shown.da} er en fil af en kohorte og ikke fakta; nævn mappen, den ligger i, med "
                "»virksom settle --facts MAPPE«.",
                f"{shown.en} is a file of a cohort and no facts; name the folder it lies in, with "
                "“virksom settle --facts FOLDER”.",
            )
        )


def _column(name: str, cells: list[str]) -> pa.Array:
    if name in DAYS:
        return pa.array([date.fromisoformat(cell) if cell else None for cell in cells], pa.date32())
    return pa.array(cells, pa.string()) if name == VALUE else _words(cells)


def _words(cells: list[str]) -> pa.Array:
    """Return texts of which many are the same, each held once; "" is nothing."""
    return pa.array([cell or None for cell in cells], pa.string()).dictionary_encode()


def _row(row: dict[str, object]) -> dict[str, str]:
    return {name: _cell(value) for name, value in row.items() if value is not None}


def _cell(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)


def _not_parquet(name: str) -> Text:
    shown = quoted(name)
    return Text(
        f"{shown.da} er ikke en hel Parquet-fil med fakta. Intet er læst.",
        f"{shown.en} is no whole Parquet file of facts. Nothing was read.",
    )
