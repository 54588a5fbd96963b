"""Why the weeks of a cohort's parts are paid or not: read one by one, and summed.

Source:
    Rules, section 4.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa

from virksom.programme.columns.why_runs import ReasonSum
from virksom.programme.columns.why_sums import reason_sums
from virksom.programme.columns.whys import read_whys
from virksom.programme.files.part_pages import PartRooms
from virksom.programme.files.reason_runs import reasons_table
from virksom.programme.files.settled_parts import PartWork, in_numbers_alone

_ROOMS = PartRooms()


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class PartReasoned:
    """What one part came to.

    Args:
        sums: how many weeks and persons each reason has.
        runs: its runs, see ``reason_runs.REASONS``; None where they are not wanted.
    """

    sums: Sequence[ReasonSum]
    runs: pa.Table | None


def reasoned_part(work: PartWork, number: int, *, runs: bool = False) -> PartReasoned:
    """Read a part, and keep nothing of its rows.

    Args:
        work: what is asked.
        number: which part, from 0.
        runs: whether its runs are wanted.

    Raises:
        NoCohort: its file cannot be read, or is of another cohort.
        OddColumns: its columns are not sound.
        NotExpressed: somebody in it has more rows than the fast reading takes.
    """
    content = work.folder.content(number)
    cohort = work.folder.read(number, content, room=_ROOMS.own)
    with in_numbers_alone():
        whys = read_whys(cohort, work.terms, through=work.through)
    return PartReasoned(sums=reason_sums(whys), runs=reasons_table(whys) if runs else None)
