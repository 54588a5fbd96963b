"""Two settlements of a cohort held against one another: whose weeks are owed otherwise now.

Source:
    Rules, section 6: a correction is what is owed as known now less what was.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from virksom.programme.files.runs import SAID, SCHEMA
from virksom.programme.files.sealed import seal_holds
from virksom.programme.files.trouble import why_unread
from virksom.programme.kernel import Json, Refusal, Text, Week, plain

PAID = ("person", "first_week", "weeks", "tier", "ore_a_week")
"""What two stretches must share to be paid alike: a number within the cap moves no money."""


class NoSettlement(Refusal):
    """A file cannot be read, is damaged, or holds no stretches of a settlement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeksChanged:
    """Some weeks of a person, one after another, that are owed otherwise than before.

    Args:
        person: the person's id.
        first: the first of the weeks.
        weeks: how many, at least one.
        before: the tier they were owed at, ``full`` or ``partial``; None when nothing was owed.
        after: the tier they are owed at now; None when nothing is.
        ore: øre a week owed more than before; negative when it is less.
    """

    person: str
    first: Week
    weeks: int
    before: str | None
    after: str | None
    ore: int


Paid = tuple[str | None, int]
"""The tier a week is owed at, and øre; None and 0 for a week that is not owed."""

_NOTHING: Paid = (None, 0)


def read_settlement(path: Path) -> pa.Table:
    """Return the stretches that ``virksom settle --out`` wrote, in the order of the file.

    Raises:
        NoSettlement: the file cannot be read, its seal does not hold, or it holds something else.
    """
    try:
        content = pa.py_buffer(path.read_bytes())
        if seal_holds(content) is False:
            raise _refused(
                path,
                Text(
                    "filen er ikke, som den blev skrevet; gør kohorten op igen",
                    "the file is not as it was written; settle the cohort again",
                ),
            )
        table = pq.read_table(pa.BufferReader(content), page_checksum_verification=True)
    except OSError as trouble:
        raise _refused(path, why_unread(trouble, otherwise=_ANOTHER)) from None
    except pa.ArrowException:
        raise _refused(path, _ANOTHER) from None
    if not table.schema.equals(SCHEMA):
        raise _refused(path, _ANOTHER)
    return table


def said_of_itself(table: pa.Table) -> Mapping[str, Json]:
    """Return what a settlement says of itself: contract, day, moment and digests.

    Args:
        table: as ``read_settlement`` gave it.

    Returns:
        the fields of ``runs_said``; empty where the file says nothing, as another program's.
    """
    said = (table.schema.metadata or {}).get(SAID)
    return {} if said is None else dict(json.loads(said))


def changed_weeks(before: pa.Table, after: pa.Table) -> tuple[WeeksChanged, ...]:
    """Return whose weeks are owed otherwise in the later settlement, by person, then week.

    Stretches that stand in both are put aside at once; only the rest is looked at week by week.
    Weeks that differ alike and follow one another are told together. Nothing when nothing differs.

    Args:
        before: the stretches of the earlier settlement, in any order.
        after: those of the later.
    """
    found: list[WeeksChanged] = []
    rows = _unlike(before, after).sort_by("person").to_pylist()
    for person, stretches in groupby(rows, key=lambda row: str(row["person"])):
        found.extend(_of_person(person, list(stretches)))
    return tuple(found)


def _unlike(before: pa.Table, after: pa.Table) -> pa.Table:
    """Return the stretches that stand in one alone: -1 for the earlier, 1 for the later."""
    signed = [
        table.select(PAID).append_column("sign", pa.array([sign] * len(table), pa.int8()))
        for table, sign in ((before, -1), (after, 1))
    ]
    summed = pa.concat_tables(signed).group_by(list(PAID)).aggregate([("sign", "sum")])
    return summed.filter(pc.not_equal(summed["sign_sum"], 0))


def _of_person(person: str, stretches: Sequence[Mapping[str, object]]) -> Iterator[WeeksChanged]:
    before, after = (_by_week(stretches, sign) for sign in (-1, 1))
    differ = [
        (week, before.get(week, _NOTHING), after.get(week, _NOTHING))
        for week in sorted({*before, *after})
        if before.get(week) != after.get(week)
    ]
    begun = 0
    for place in range(1, len(differ) + 1):
        if place == len(differ) or not _goes_on(differ[place - 1], differ[place]):
            first, was, now = differ[begun]
            yield WeeksChanged(
                person=person,
                first=first,
                weeks=place - begun,
                before=was[0],
                after=now[0],
                ore=now[1] - was[1],
            )
            begun = place


def _goes_on(one: tuple[Week, Paid, Paid], other: tuple[Week, Paid, Paid]) -> bool:
    return other[0] == one[0] + 1 and other[1:] == one[1:]


def _by_week(stretches: Sequence[Mapping[str, object]], sign: int) -> dict[Week, Paid]:
    found: dict[Week, Paid] = {}
    for row in stretches:
        first, weeks, ore = row["first_week"], row["weeks"], row["ore_a_week"]
        if row["sign_sum"] == sign and isinstance(first, date):
            begun = Week.of(first)
            for place in range(int(str(weeks))):
                found[begun + place] = (str(row["tier"]), int(str(ore)))
    return found


def _refused(path: Path, why: Text) -> NoSettlement:
    name = plain(str(path))
    return NoSettlement(Text(f"{name}: {why.da}.", f"{name}: {why.en}."))


_ANOTHER = Text(
    "det er ikke en opgørelse; »virksom settle --out« skriver en",
    "this is no settlement; “virksom settle --out” writes one",
)
