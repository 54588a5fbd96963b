"""Why weeks are paid or not as tables for Parquet: a row a run of weeks with the same answer.

Source:
    Rules, section 4; invariant 5: every answer carries its reasons.
"""

from collections.abc import Iterable

import numpy as np
import pyarrow as pa

from virksom.programme.columns.desk import NUMBER, TIER, WEEK, WEEKS
from virksom.programme.columns.why_codes import CODES
from virksom.programme.columns.why_runs import WhyRun
from virksom.programme.columns.whys import Whys
from virksom.programme.files.runs import mondays, whose

REASONS = pa.schema(
    [
        pa.field("person", pa.string(), nullable=False),
        pa.field("first_week", pa.date32(), nullable=False),
        pa.field("weeks", pa.int32(), nullable=False),
        pa.field("reason", pa.string(), nullable=False),
        pa.field("first_number", pa.int32()),
    ]
)
"""The person's id, the first week's Monday, how many weeks, the deciding reason, and the first
one's number within the cap, none where they are not paid."""


def reasons_table(whys: Whys) -> pa.Table:
    """Return the runs of a cohort, or of a part of one, as rows."""
    found = whys.found
    columns = (
        whose(whys.persons, whys.ends),
        mondays(found[:, WEEK]),
        pa.array(found[:, WEEKS]),
        pa.array(CODES).take(pa.array(found[:, TIER])),
        pa.array(found[:, NUMBER], mask=np.equal(found[:, NUMBER], 0)),
    )
    return pa.table(
        [one.cast(field.type) for one, field in zip(columns, REASONS, strict=True)], schema=REASONS
    )


def runs_table(runs: Iterable[WhyRun]) -> pa.Table:
    """Return runs as rows, whoever read them."""
    rows = [(one.person, one.week.monday, one.weeks, one.code, one.number) for one in runs]
    told = [dict(zip(REASONS.names, row, strict=True)) for row in rows]
    return pa.Table.from_pylist(told, schema=REASONS)
