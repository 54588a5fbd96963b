"""Why every week of a cohort is paid or not: where it comes from, and what each reason comes to."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

import pyarrow as pa

from virksom.cli.edge import Edge
from virksom.cli.heading import Asker
from virksom.cli.how_read import DECIDED, slowly
from virksom.cli.in_columns import answer_form, with_evidence
from virksom.cli.in_parts import UNSEALED, each_part, open_folder, refuse_unexpressed
from virksom.cli.options import Options
from virksom.cli.out_file import for_owner_alone
from virksom.cli.question import Question
from virksom.cli.sources import note_taken_out
from virksom.cli.working import COUNTING, working
from virksom.programme.columns.crowded import told_alone, without_crowded
from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.columns.why_runs import ReasonSum, WhyRun, added_sums, sums_of_runs
from virksom.programme.columns.why_sums import reason_sums
from virksom.programme.columns.whys import Whys, read_whys
from virksom.programme.files.reason_runs import REASONS, reasons_table, runs_table
from virksom.programme.files.reasoned_parts import PartReasoned, reasoned_part
from virksom.programme.files.runs import runs_file, runs_said
from virksom.programme.files.settled_parts import PartWork, asked_digest
from virksom.programme.files.storage import Stored
from virksom.programme.kernel import COPENHAGEN, Text
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.settlement import decided_runs, last_ended
from virksom.programme.status import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasoned:
    """How many weeks of a cohort each reason decides.

    Args:
        asker: who is answered.
        persons: how many persons were read, also those who never started.
        sums: the weeks of each reason, the weightiest first.
        told: sentences on how it was read; usually none.
        explained: the options by which ``virksom explain`` explains a week; of a folder it is the
            facts that it was written from that are to be named.
        unsaid: as ``in_columns.Settled`` has it.
    """

    asker: Asker
    persons: int
    sums: Sequence[ReasonSum]
    explained: Options
    told: Sequence[Text] = ()
    unsaid: str | None = None


def reasons_of_log(asked: Question, *, out: Stored | None) -> Reasoned:
    """Return the reasons of a log; by the reference where the contract cannot be said in numbers.

    Whoever the fast reading cannot hold is read by the reference alone, and so it is said.

    Args:
        asked: the question.
        out: the file of runs; None for none. Of the office it is noted first.

    Raises:
        CannotWrite: the file cannot be written.
        Refusal: it cannot be noted.
        TermMissing: the contract has no terms in force on the day; nothing is written then.
    """
    _ = asked.rules
    if out is not None and asked.options.facts is None:
        note_taken_out(asked.edge, asked.log, form="parquet")
    try:
        persons, sums, told = _by_columns(asked, out=out)
    except NotExpressed as why:
        persons, sums = len(asked.people), _by_the_reference(asked, out=out)
        told = (slowly(DECIDED, why.text),)
    explained = asked.options
    return Reasoned(asker=asked, persons=persons, sums=sums, explained=explained, told=told)


def _by_columns(
    asked: Question, *, out: Stored | None
) -> tuple[int, Sequence[ReasonSum], tuple[Text, ...]]:
    """Return how many were read, the sums, and whom the reference had to read, if anybody."""
    cohort, crowded = without_crowded(with_evidence(asked))
    with working(asked.edge, COUNTING):
        whys = read_whys(cohort, asked.terms, through=last_ended(asked.on))
        places = {cohort.persons[place]: place for place in crowded.tolist()}
        people = [one for one in asked.people if one.id in places] if places else []
        alone = {places[one.id]: tuple(_runs(asked, [one])) for one in people}
        if out is not None:
            _write(asked, out, _in_place(whys, alone))
    sums = reason_sums(whys)
    if not alone:
        return len(cohort), sums, ()
    sums = added_sums([sums, sums_of_runs(run for runs in alone.values() for run in runs)])
    return len(cohort), sums, (told_alone(sorted(places)),)


def _in_place(whys: Whys, alone: Mapping[int, Sequence[WhyRun]]) -> Iterator[pa.Table]:
    """Yield the runs of everybody in their order, those who were read alone in their places."""
    table, first = reasons_table(whys), 0
    for place, runs in sorted(alone.items()):
        row = int(whys.ends[place])
        yield table.slice(first, row - first)
        yield runs_table(runs)
        first = row
    yield table.slice(first)


def _by_the_reference(asked: Question, *, out: Stored | None) -> Sequence[ReasonSum]:
    with working(asked.edge, COUNTING) as bar:
        runs = tuple(_runs(asked, bar.each(asked.people, len(asked.people))))
    if out is not None:
        _write(asked, out, [runs_table(runs)])
    return sums_of_runs(runs)


def _runs(asked: Question, people: Iterable[Person]) -> Iterator[WhyRun]:
    """Yield what decides the weeks of some persons, by the reference."""
    for one in people:
        for run in decided_runs(one, asked.terms, through=last_ended(asked.on)):
            yield WhyRun(
                person=run.candidate,
                week=run.week,
                weeks=run.weeks,
                code=run.code,
                number=run.number,
            )


def _write(
    asker: Asker, out: Stored, tables: Iterable[pa.Table], unsaid: str | None = None
) -> None:
    said = runs_said(answer_form(asker, unsaid=unsaid))
    with (
        for_owner_alone(),
        runs_file(out.path, schema=REASONS, system=out.system, said=said) as file,
    ):
        for table in tables:
            file.add_table(table)


def reasons_of_folder(
    edge: Edge, options: Options, *, out: Stored | None, workers: int
) -> Reasoned:
    """Return the reasons of the cohort in a folder, read a part at a time.

    Args:
        edge: the world when it was asked.
        options: which folder, contract, day and moment.
        out: the file of runs; None for none.
        workers: how many parts are read at once; the answer is the same.

    Raises:
        Refusal: the folder, the contract or a date cannot be read, the folder was made for
            another moment, its weeks stand by another contract, the contract cannot be said in
            numbers, or the file cannot be written.
    """
    asked = open_folder(edge, options)
    terms, through = asked.contract.terms.known(asked.moment), last_ended(asked.on)
    work = PartWork(
        folder=asked.folder,
        terms=terms,
        through=through,
        asked=asked_digest(asked.contract, moment=asked.moment, through=through),
    )
    refuse_unexpressed(work)
    sums: list[Sequence[ReasonSum]] = []
    with working(edge, COUNTING) as bar:
        read = partial(reasoned_part, runs=out is not None)
        found = each_part(work, read, workers=workers)
        tables = _summing(bar.each(found, asked.folder.parts), sums)
        if out is None:
            deque(tables, maxlen=0)
        else:
            _write(asked, out, tables, asked.unsaid)
    return Reasoned(
        asker=asked,
        persons=asked.folder.persons,
        sums=added_sums(sums),
        explained=replace(options, facts=None, on=None, known=_known(asked.moment)),
        told=() if asked.folder.sealed else (UNSEALED,),
        unsaid=asked.unsaid,
    )


def _known(moment: datetime | None) -> str | None:
    """Return a moment as ``--known`` takes it; None for all that is known."""
    if moment is None:
        return None
    day = moment.astimezone(COPENHAGEN).date()
    return str(day) if end_of_day(day) == moment else moment.isoformat()


def _summing(parts: Iterable[PartReasoned], sums: list[Sequence[ReasonSum]]) -> Iterator[pa.Table]:
    """Yield the runs of each part, and put its sums aside."""
    for part in parts:
        sums.append(part.sums)
        yield part.runs
