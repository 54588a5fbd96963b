"""What is owed laid down as ``settle --out`` does, without a file."""

import pyarrow as pa
import pyarrow.parquet as pq

from virksom.programme.columns.owed import Owed
from virksom.programme.files.compared import SettledFile
from virksom.programme.files.runs import SCHEMA, RunsFile


def settlement(owed: Owed) -> SettledFile:
    """Lay down everybody's stretches."""
    laid = pa.BufferOutputStream()
    with pq.ParquetWriter(laid, SCHEMA) as writer:
        RunsFile(writer).add(owed)
    return SettledFile(runs=pq.read_table(pa.BufferReader(laid.getvalue())), said={})
