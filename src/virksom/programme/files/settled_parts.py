"""A cohort's parts settled one by one, and kept until all of them are there.

A part that lies finished is not read again while the terms, the code and its facts are the same:
so a run that stopped goes on, and a part that is tried twice comes to the same.

Source:
    Rules, section 4.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import sha256

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import fs

from virksom.programme.columns.owed import Owed, paid_by_week, read_owed
from virksom.programme.columns.parameters import NotExpressed, Rules, in_numbers
from virksom.programme.columns.spells import Numbers
from virksom.programme.contract import Contract, Terms
from virksom.programme.files.code import code_digest
from virksom.programme.files.cohort_form import BROKEN, is_part_name, part_name
from virksom.programme.files.cohorts import CohortFolder
from virksom.programme.files.part_pages import PartRooms
from virksom.programme.files.runs import partial_of, persons_by_week, runs_file, unwritten
from virksom.programme.files.sealed import seal_holds
from virksom.programme.files.storage import Stored, address
from virksom.programme.kernel import Json, Refusal, Text, Week, canonical, digest, plain
from virksom.programme.kernel.week import calendar_place

ROOMS = ("columns", "contract", "files", "kernel")
"""The rooms whose code decides what a part comes to, and how it is read and laid down."""

FORMAT = 1
"""Version of what a finished part says of itself."""

_TOLD = b"virksom"
_STRETCH, _TIER, _WEEK, _PERSONS = range(4)
_ROOMS = PartRooms()


class PartsChanged(Refusal):
    """A finished part is not there any more as it was written."""


class NotThere(Refusal):
    """What is owed cannot be written there: the file would be lost in a folder, or spoil one."""


class NotParts(Refusal):
    """The folder for finished parts holds something else, which is not to be lost."""


@dataclass(frozen=True, kw_only=True)
class PartWork:
    """What is to be read of each part; the same for all, and fit to be sent to another machine.

    Args:
        folder: the cohort.
        terms: as known at the moment asked for.
        through: last week considered, inclusive.
        asked: digest of the contract as it was known, the last week, and the code.
        kept: the folder where finished parts are laid; None when no stretches are wanted.
    """

    folder: CohortFolder
    terms: Terms
    through: Week
    asked: str
    kept: Stored | None = None

    @cached_property
    def rules(self) -> Rules:
        """The terms in numbers."""
        return in_numbers(self.terms, benefits=self.folder.benefits, through=self.through)

    @property
    def weeks(self) -> int:
        """How many weeks of the calendar are counted."""
        return calendar_place(self.through.monday) + 1


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class PartSettled:
    """What one part came to.

    Args:
        number: which part.
        facts: SHA-256 of its file.
        totals: how many persons each week is owed for; int64, four numbers a row: which stretch of
            terms, 0 for partial and 1 for full, the week from the calendar's first, and persons.
        before: whether it lay finished before.
    """

    number: int
    facts: str
    totals: Numbers
    before: bool


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class AllParts:
    """What all parts came to.

    Args:
        paid: how many persons each week is owed for; int64 of shape (stretches of terms, 2, weeks).
        facts: SHA-256 of each part's file.
        before: how many parts lay finished before.
    """

    paid: Numbers
    facts: Mapping[int, str]
    before: int


def asked_digest(contract: Contract, *, moment: datetime | None, through: Week) -> str:
    """Return the digest of all that decides what a part comes to, but for its facts.

    Args:
        contract: the contract.
        moment: what of it is known up to and including; None for all of it.
        through: last week considered, inclusive.
    """
    known = None if moment is None else moment.isoformat()
    said: Json = {
        "format": FORMAT,
        "terms": contract.digest,
        "known": known,
        "through": str(through),
        "code": code_digest(ROOMS),
    }
    return digest(canonical(said))


def made_ready(kept: Stored, *, out: Stored, folder: CohortFolder) -> None:
    """Make the folder for finished parts, unless it is there; it is taken away in the end.

    Args:
        kept: where it is to be.
        out: the file that is to become of them.
        folder: the cohort.

    Raises:
        CannotWrite: the folder around it is not there or may not be written.
        NotThere: the file's name is that of a folder, or it would lie in the cohort.
        NotParts: the folder holds something else.
    """
    try:
        _refuse_there(out, folder)
        if kept.system.get_file_info(str(kept.path)).type == fs.FileType.File:
            raise _not_parts(kept)
        kept.system.create_dir(str(kept.path), recursive=False)
        ours = _holds_parts_alone(kept)
    except OSError as trouble:
        raise unwritten(out.name, trouble) from None
    if not ours:
        raise _not_parts(kept)


def _holds_parts_alone(kept: Stored) -> bool:
    """Say whether nothing lies there but what was laid there: parts, and begun ones."""
    wanted = fs.FileSelector(str(kept.path), allow_not_found=True)
    return all(
        one.is_file and is_part_name(partial_of(one.base_name) or one.base_name)
        for one in kept.system.get_file_info(wanted)
    )


def _refuse_there(out: Stored, folder: CohortFolder) -> None:
    name = plain(out.name)
    if out.system.get_file_info(str(out.path)).type == fs.FileType.Directory:
        raise NotThere(
            Text(
                f"{name} er en mappe; nævn en fil med --out.",
                f"{name} is a folder; name a file with --out.",
            )
        )
    here = (out.path.absolute().parent, out.system.type_name)
    if here == (folder.path.absolute(), folder.system.type_name):
        raise NotThere(
            Text(
                f"{name} ligger i kohortens egen mappe; vælg et andet sted med --out.",
                f"{name} lies in the cohort's own folder; choose another place with --out.",
            )
        )


def settled_part(work: PartWork, number: int) -> PartSettled:
    """Read a part and lay its stretches down, unless it lies finished already.

    Args:
        work: what is asked.
        number: which part, from 0.

    Raises:
        NoCohort: its file cannot be read, or is of another cohort.
        OddColumns: its columns are not sound.
        NotExpressed: somebody in it has more rows than the fast reading takes.
        CannotWrite: its stretches cannot be laid down.
        NotParts: where they are to lie, the part of a cohort does.
    """
    content = work.folder.content(number)
    facts = sha256(content).hexdigest()
    before = None if work.kept is None else _lying(work, work.kept, number=number, facts=facts)
    if before is not None:
        return PartSettled(number=number, facts=facts, totals=before, before=True)
    cohort = work.folder.read(number, content, room=_ROOMS.own)
    with in_numbers_alone():
        owed = read_owed(cohort, work.terms, through=work.through)
    totals = _totals(owed, weeks=work.weeks)
    if work.kept is not None:
        said = _said(work, facts=facts, totals=totals)
        path = work.kept.path / part_name(number)
        with runs_file(path, system=work.kept.system, said=said, over=True) as file:
            file.add(owed)
    return PartSettled(number=number, facts=facts, totals=totals, before=False)


_FROM_FACTS = Text(
    "En mappe kan kun gøres op i tal; nævn med --facts de fakta, den er skrevet af.",
    "A folder can only be settled in numbers; name with --facts the facts it was written from.",
)


@contextmanager
def in_numbers_alone(way: Text = _FROM_FACTS) -> Iterator[None]:
    """Tell whoever asks for what cannot be said in numbers that a folder knows no other way.

    Args:
        way: what to do instead, a sentence.

    Raises:
        NotExpressed: what was raised inside, with the way out.
    """
    try:
        yield
    except NotExpressed as why:
        told = Text(f"{why.text.da} {way.da}", f"{why.text.en} {way.en}")
        raise NotExpressed(told) from None


def _totals(owed: Owed, *, weeks: int) -> Numbers:
    paid = paid_by_week(owed, weeks=weeks)
    where = np.argwhere(paid)
    return np.column_stack([where, paid[tuple(where.T)]])


def _said(work: PartWork, *, facts: str, totals: Numbers) -> Mapping[bytes, bytes]:
    said = {"asked": work.asked, "facts": facts, "totals": totals.tolist()}
    return {_TOLD: json.dumps(said).encode()}


def _lying(work: PartWork, kept: Stored, *, number: int, facts: str) -> Numbers | None:
    """Return the totals of a finished part; None when there is none of the same question."""
    try:
        with kept.system.open_input_file(str(kept.path / part_name(number))) as lying:
            content = lying.read_buffer()
        holds, schema = seal_holds(content), pq.read_schema(pa.BufferReader(content))
    except (OSError, *BROKEN):
        return None
    said = None if holds is False else _totals_said(work, kept, schema=schema, facts=facts)
    return said if holds else None


def _totals_said(work: PartWork, kept: Stored, *, schema: pa.Schema, facts: str) -> Numbers | None:
    try:
        said = json.loads((schema.metadata or {})[_TOLD])
    except (KeyError, ValueError):
        return None
    if "asked" not in said:
        raise _not_parts(kept)
    if (said["asked"], said["facts"]) != (work.asked, facts):
        return None
    return np.array(said["totals"], dtype=np.int64).reshape(-1, 4)


def added(work: PartWork, settled: Iterable[PartSettled]) -> AllParts:
    """Return what parts came to together; each must come once.

    Args:
        work: what was asked.
        settled: every part, in any order.
    """
    facts, before, paid = dict[int, str](), 0, no_weeks(work)
    for one in settled:
        facts[one.number] = one.facts
        before += one.before
        add_totals(paid, one.totals)
    return AllParts(paid=paid, facts=facts, before=before)


def no_weeks(work: PartWork) -> Numbers:
    """Return the array that weeks are added to, before any is."""
    return np.zeros((len(work.rules.numbers), 2, work.weeks), dtype=np.int64)


def add_totals(paid: Numbers, totals: Numbers) -> None:
    """Add rows of totals, see ``PartSettled``, to the array of all."""
    stretch, tier, week, persons = totals.T
    np.add.at(paid, (stretch, tier, week), persons)


def gathered(
    work: PartWork,
    every: AllParts,
    *,
    kept: Stored,
    out: Stored,
    said: Mapping[bytes, bytes] | None = None,
) -> None:
    """Write the finished parts as one file, in order, and take them away.

    Where something else has come to lie among them, all of it stays.

    Args:
        work: what was asked.
        every: what the parts came to.
        kept: where they lie.
        out: the file.
        said: what the file says of itself, see ``runs_said``; None for nothing.

    Raises:
        PartsChanged: a part is not there any more as it was written.
        CannotWrite: the file cannot be written; the finished parts stay.
    """
    with runs_file(out.path, system=out.system, said=said) as file:
        for number in range(work.folder.parts):
            file.add_table(_finished(work, kept, number=number, facts=every.facts[number]))
    with suppress(OSError):
        if _holds_parts_alone(kept):
            kept.system.delete_dir(str(kept.path))


def _finished(work: PartWork, kept: Stored, *, number: int, facts: str) -> pa.Table:
    """Return a finished part; what it says of itself is of the same bytes, and holds."""
    path = kept.path / part_name(number)
    where = address(path, kept.system)
    try:
        with kept.system.open_input_file(str(path)) as lying:
            content = lying.read_buffer()
        if not seal_holds(content):
            raise _changed(where)
        with pq.ParquetFile(pa.BufferReader(content)) as file:
            said = _totals_said(work, kept, schema=file.schema_arrow, facts=facts)
            found = file.read(use_threads=False)
    except (OSError, *BROKEN):
        raise _changed(where) from None
    if said is None or not _comes_to(found, said, weeks=work.weeks):
        raise _changed(where)
    return found


def _comes_to(table: pa.Table, totals: Numbers, *, weeks: int) -> bool:
    """Say whether the stretches of a part come to what it says, by tier and week."""
    said = np.zeros((2, weeks), dtype=np.int64)
    np.add.at(said, (totals[:, _TIER], totals[:, _WEEK]), totals[:, _PERSONS])
    return np.array_equal(persons_by_week(table, weeks=weeks), said)


def _changed(where: str) -> PartsChanged:
    name = plain(where)
    return PartsChanged(
        Text(
            f"{name}: delen er ikke, som denne kørsel skrev den; måske skriver en anden kørsel "
            "den samme fil. Kør igen, når den er færdig.",
            f"{name}: the part is not as this run wrote it; perhaps another run writes the same "
            "file. Run again when that is over.",
        )
    )


def _not_parts(kept: Stored) -> NotParts:
    name = plain(kept.name)
    return NotParts(
        Text(
            f"{name}: mappen skal bruges til færdige dele, men holder noget andet; vælg et andet "
            "navn med --out.",
            f"{name}: the folder is needed for finished parts, but holds something else; choose "
            "another name with --out.",
        )
    )
