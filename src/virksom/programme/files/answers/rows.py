"""The rows of the status table in the order of the source, each with its count and its door.

Source:
    Rules, section 5; the table "Status pr. 30.09.2019".
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from virksom.programme.kernel import Text
from virksom.programme.status import ROWS, Share, StatusTable, reason_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the printed table.

    Args:
        code: what is counted; a withdrawal reason stands as its own code.
        label: the row in words.
        count: how many.
        part: whether it is a part of the next or the last whole row.
        share: the share that stands beside it; None for most rows.
    """

    code: str
    label: Text
    count: int
    part: bool = False
    share: Share | None = None


def withdrawn_counts(table: StatusTable) -> Mapping[str, int]:
    """Return the withdrawn by reason's code, in the order of the table."""
    return {code: len(table.withdrawn_by.get(code, ())) for code in table.listed_reasons}


def status_rows(table: StatusTable) -> tuple[Row, ...]:
    """Return the table row for row as the source prints it, and the employments after it."""
    return tuple(_rows(table))


def _rows(table: StatusTable) -> Iterator[Row]:
    yield _row("referred", len(table.referred))
    for code, count in withdrawn_counts(table).items():
        yield Row(
            code=f"withdrawn.{code}", label=reason_text(code, table.reasons), count=count, part=True
        )
    yield _row("withdrawn", len(table.withdrawn))
    yield _row("not_started", len(table.not_started))
    yield _row("active", len(table.active))
    yield _row("full", len(table.full), part=True)
    yield _row("partial", len(table.partial), part=True)
    yield _row("self_supporting", len(table.self_supporting), share=table.effect)
    yield _row("companies", len(table.companies))
    yield _row("employments", len(table.employments))


def _row(code: str, count: int, *, part: bool = False, share: Share | None = None) -> Row:
    return Row(code=code, label=ROWS[code], count=count, part=part, share=share)
