"""Cohorts said in few words: rows of persons, with days counted from Monday 2019-01-07."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from virksom.programme.columns.parameters import day_in_numbers
from virksom.programme.columns.spells import (
    COLUMNS,
    HOUR,
    OPEN,
    ORDINARY,
    REFERRED,
    STARTED,
    Cohort,
)

MONDAY = date(2019, 1, 7)
ZERO = day_in_numbers(MONDAY)
WEEK = ZERO // 7
Row = tuple[int, ...]


def row(kind: int, since: int, until: int | None = None, *, hours: int = 0, **more: int) -> Row:
    """Say one row; ``more`` may give ``ref``, ``age`` and ``own``."""
    end = OPEN if until is None else ZERO + until
    told = {"ref": 0, "age": 0, "own": 0, **more}
    return kind, ZERO + since, end, told["ref"], hours, told["age"], told["own"]


def begun(day: int = 0) -> list[Row]:
    """Say a referral and a start on one day."""
    return [row(REFERRED, day), row(STARTED, day, age=1)]


def work(since: int, until: int | None, hours: int = 37, **more: int) -> Row:
    """Say a stretch of ordinary work."""
    return row(ORDINARY, since, until, hours=hours * HOUR, **more)


def cohort(*persons: Sequence[Row], benefits: tuple[str, ...] = ()) -> Cohort:
    """Say persons by their rows."""
    rows = [one for person in persons for one in person]
    return Cohort(
        persons=tuple(f"K{number:03d}" for number, _ in enumerate(persons, start=1)),
        at=np.cumsum([0, *map(len, persons)], dtype=np.int64),
        spells=np.array(rows, dtype=np.int32).reshape(-1, len(COLUMNS)),
        benefits=benefits,
    )


def day(offset: int) -> date:
    """Return the day so many days after the Monday."""
    return MONDAY + timedelta(days=offset)
