"""Two settlements of a cohort held against one another: whose weeks are owed otherwise now.

Source:
    Rules, section 6: a correction is what is owed as known now less what was.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import groupby

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from virksom.programme.files.cohort_form import BROKEN
from virksom.programme.files.runs import SAID, SCHEMA
from virksom.programme.files.sealed import seal_holds
from virksom.programme.files.storage import Stored
from virksom.programme.files.trouble import why_unread
from virksom.programme.kernel import Json, Refusal, Text, Week, plain
from virksom.programme.kernel.moment import YEARS

PAID = ("person", "first_week", "weeks", "tier", "ore_a_week")
"""What two stretches must share to be paid alike: a number within the cap moves no money."""

MOST_WEEKS = 53 * len(YEARS)
"""Weeks of a stretch at most: more than the calendar has."""


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


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class SettledFile:
    """A file that ``virksom settle --out`` wrote.

    Args:
        runs: its stretches, in the order of the file; see ``SCHEMA``.
        said: what it says of itself: contract, day, moment and digests; empty for nothing.
        sealed: whether it has a seal, which then holds.
        digest: SHA-256 of the file; empty of what lies in none.
    """

    runs: pa.Table
    said: Mapping[str, Json]
    sealed: bool = True
    digest: str = ""


def read_settlement(lying: Stored) -> SettledFile:
    """Read a settlement.

    Args:
        lying: the file, here or in a bucket.

    Raises:
        NoSettlement: the file cannot be read, its seal does not hold, or it holds something else,
            as one part of a settlement that is not done.
    """
    try:
        with lying.system.open_input_file(str(lying.path)) as opened:
            content = opened.read_buffer()
        holds = seal_holds(content)
        if holds is False:
            raise _refused(lying, _DAMAGED)
        runs = pq.read_table(pa.BufferReader(content), page_checksum_verification=not holds)
    except OSError as trouble:
        raise _refused(lying, why_unread(trouble, otherwise=_ANOTHER)) from None
    except BROKEN:
        raise _refused(lying, _ANOTHER) from None
    said = _said(runs)
    if not runs.schema.equals(SCHEMA) or said is None or not _stands(runs):
        raise _refused(lying, _ANOTHER)
    return SettledFile(
        runs=runs,
        said=said,
        sealed=holds is not None,
        digest=f"sha256:{sha256(content).hexdigest()}",
    )


def _said(runs: pa.Table) -> Mapping[str, Json] | None:
    """Return what a file says of itself; None when it says something else."""
    told = (runs.schema.metadata or {}).get(SAID)
    if told is None:
        return {}
    try:
        said = dict(json.loads(told))
        date.fromisoformat(said["on"])
    except (KeyError, TypeError, ValueError):
        return None
    return said


def _stands(runs: pa.Table) -> bool:
    """Say whether all stretches have weeks, and lie in the calendar."""
    if not len(runs):
        return True
    first, weeks = (pc.min_max(runs[name]) for name in ("first_week", "weeks"))
    within = first["min"].as_py().year >= YEARS[0] and first["max"].as_py().year <= YEARS[-1]
    return bool(within and 1 <= weeks["min"].as_py() <= weeks["max"].as_py() <= MOST_WEEKS)


def changed_weeks(before: SettledFile, after: SettledFile) -> tuple[WeeksChanged, ...]:
    """Return whose weeks are owed otherwise in the later settlement, by person, then week.

    Stretches that stand in both are put aside at once; only the rest is looked at week by week.
    Weeks that differ alike and follow one another are told together. Nothing when nothing differs.

    Several payments to a person in one week, as for outcomes, count together.

    Args:
        before: the earlier settlement, its stretches in any order.
        after: the later.
    """
    found: list[WeeksChanged] = []
    rows = _unlike(before.runs, after.runs).sort_by("person").to_pylist()
    for person, stretches in groupby(rows, key=lambda row: str(row["person"])):
        found.extend(_of_person(person, list(stretches)))
    return tuple(found)


def _unlike(before: pa.Table, after: pa.Table) -> pa.Table:
    """Return stretches that stand oftener in one: below 0 in the earlier, above in the later."""
    signed = [
        table.select(PAID).append_column("sign", pa.array([sign] * len(table), pa.int64()))
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
    """Return what one of the two owes for each week; of several payments in a week, their sum."""
    found: dict[Week, Paid] = {}
    for row in stretches:
        first, more = row["first_week"], int(str(row["sign_sum"])) * sign
        if more > 0 and isinstance(first, date):
            begun, ore = Week.of(first), int(str(row["ore_a_week"])) * more
            for place in range(int(str(row["weeks"]))):
                _, already = found.get(begun + place, _NOTHING)
                found[begun + place] = (str(row["tier"]), already + ore)
    return found


def _refused(lying: Stored, why: Text) -> NoSettlement:
    name = plain(lying.name)
    return NoSettlement(Text(f"{name}: {why.da}.", f"{name}: {why.en}."))


_DAMAGED = Text(
    "filen er ikke, som den blev skrevet; gør kohorten op igen",
    "the file is not as it was written; settle the cohort again",
)
_ANOTHER = Text(
    "det er ikke en hel opgørelse; »virksom settle --out« skriver en",
    "this is no whole settlement; “virksom settle --out” writes one",
)
