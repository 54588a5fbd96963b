"""Settling the cohort in a folder, part by part, on this machine or by Spark."""

import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import TypeVar

from virksom.cli.edge import Edge, Interrupted
from virksom.cli.folder_asked import FolderAsked, ask_folder
from virksom.cli.heading import moment_text
from virksom.cli.in_columns import Settled, answer_form
from virksom.cli.options import Options
from virksom.cli.out_file import for_owner_alone
from virksom.cli.working import COUNTING, Bar, working
from virksom.programme.columns.totals import by_month
from virksom.programme.contract import Contract, Terms
from virksom.programme.files.cohort_form import Proven
from virksom.programme.files.cohorts import CohortFolder, open_cohort
from virksom.programme.files.runs import runs_said
from virksom.programme.files.settled_parts import (
    AllParts,
    PartWork,
    added,
    asked_digest,
    gathered,
    in_numbers_alone,
    made_ready,
    settled_part,
)
from virksom.programme.files.storage import Stored, stored_at
from virksom.programme.kernel import Refusal, Text, Week, plain
from virksom.programme.settlement import last_ended

Found = TypeVar("Found")


class ProvenOtherwise(Refusal):
    """How the weeks of a cohort stand was read by another contract, or not as far."""


class OnlyChanged(Refusal):
    """A folder holds those alone who changed: what they come to is no settlement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How the parts are read.

    Args:
        spark: by Spark, or else by this process.
        workers: how many parts this process reads at once.
    """

    spark: bool = False
    workers: int = 1


def settled_folder(edge: Edge, options: Options, *, out: Stored | None, manner: Manner) -> Settled:
    """Settle the cohort in a folder, a part at a time.

    Args:
        edge: the world when it was asked.
        options: which folder, contract, day and moment.
        out: the file of stretches; None for none.
        manner: how the parts are read.

    Raises:
        Refusal: the folder, the contract or a date cannot be read, the folder was made for
            another moment, its weeks stand by another contract, the contract cannot be said in
            numbers, or Spark cannot do it.
    """
    asked = open_folder(edge, options)
    folder, terms = asked.folder, asked.contract.terms.known(asked.moment)
    through = payable_through(terms, asked.on)
    work = PartWork(
        folder=folder,
        terms=terms,
        through=through,
        asked=asked_digest(asked.contract, moment=asked.moment, through=through),
        kept=None if out is None else out.beside(".parts"),
    )
    refuse_unexpressed(work)
    said = runs_said(answer_form(asked, unsaid=asked.unsaid))
    every = _written(edge, work, out=out, manner=manner, said=said)
    return Settled(
        asker=asked,
        persons=folder.persons,
        sums=by_month(every.paid, work.rules, terms=terms),
        told=tuple(_told(every, folder)),
        unsaid=asked.unsaid,
    )


def open_folder(edge: Edge, options: Options) -> FolderAsked:
    """Read the options into a question to the folder they name.

    Raises:
        Refusal: the folder, the contract or a date cannot be read, the folder was made for
            another moment or holds those alone who changed, or its weeks stand by another contract.
    """
    asked = open_changed(edge, options)
    if asked.made is not None and asked.made.changed is not None:
        raise OnlyChanged(_only_changed(str(options.facts), asked.made.changed.moment))
    return asked


def open_changed(edge: Edge, options: Options) -> FolderAsked:
    """Read the options into a question to the folder they name, also of those alone who changed.

    Raises:
        Refusal: the folder, the contract or a date cannot be read, the folder was made for
            another moment, or its weeks stand by another contract.
    """
    lying = stored_at(str(options.facts), environment=os.environ)
    folder = open_cohort(lying.path, system=lying.system)
    asked = ask_folder(edge, options, folder)
    through = payable_through(asked.contract.terms.known(asked.moment), asked.on)
    _refuse_otherwise(folder.proven, asked.contract, through=through)
    return asked


def _only_changed(told: str, since: datetime) -> Text:
    name = plain(told)
    return Text(
        f"{name} indeholder kun dem, der er ændret efter {moment_text(since, 'da')}; nævn den "
        "opgørelse, de retter, med --corrects, og uden --reasons og --engine spark.",
        f"{name} holds those alone who changed after {moment_text(since, 'en')}; name the "
        "settlement they correct with --corrects, and without --reasons and --engine spark.",
    )


def _written(
    edge: Edge,
    work: PartWork,
    *,
    out: Stored | None,
    manner: Manner,
    said: Mapping[bytes, bytes],
) -> AllParts:
    """Read all parts, and lay their stretches down in one file."""
    with working(edge, COUNTING) as bar:
        if out is None or work.kept is None:
            return _all(work, bar, manner=manner)
        with for_owner_alone():
            made_ready(work.kept, out=out, folder=work.folder)
            with _going_on(work.kept):
                every = _all(work, bar, manner=manner)
                gathered(work, every, kept=work.kept, out=out, said=said)
    return every


@contextmanager
def _going_on(kept: Stored) -> Iterator[None]:
    """Tell whoever breaks off what stays, and how to go on."""
    try:
        yield
    except KeyboardInterrupt:
        name = plain(kept.name)
        raise Interrupted(
            Text(
                f"Afbrudt. De dele, der er færdige, ligger i {name}; samme kommando går videre "
                "fra dem.",
                f"Interrupted. The parts that are finished lie in {name}; the same command goes on "
                "from them.",
            )
        ) from None


def _all(work: PartWork, bar: Bar, *, manner: Manner) -> AllParts:
    if not manner.spark:
        settled = each_part(work, settled_part, workers=manner.workers)
        return added(work, bar.each(settled, work.folder.parts))
    from virksom.cli.in_spark import by_spark

    return by_spark(work, bar)


def each_part(
    work: PartWork, read: Callable[[PartWork, int], Found], *, workers: int
) -> Iterator[Found]:
    """Yield what each part came to, in order; a few lie ready at most."""
    with ThreadPoolExecutor(workers) as pool:
        rest = iter(range(work.folder.parts))
        ahead = [pool.submit(read, work, one) for one in islice(rest, workers + 1)]
        while ahead:
            yield ahead.pop(0).result()
            ahead.extend(pool.submit(read, work, one) for one in islice(rest, 1))


def payable_through(terms: Terms, on: date) -> Week:
    """Return the last week that has ended by the day, but none after every window has closed.

    Each week has the window of its own Monday's terms: one that was shortened later still lets
    in what came before.

    Source:
        Clause 4.4; rules, section 2.
    """
    through, day = last_ended(on), terms.begins()
    closes = terms.on(day).span("payment_window").until
    while closes is not None and (change := terms.next_change(day)) is not None and change <= on:
        day = change
        until = terms.on(day).span("payment_window").until
        closes = None if until is None else max(closes, until)
    return through if closes is None else min(through, Week.of(closes))


def refuse_unexpressed(work: PartWork) -> None:
    """See that the contract can be said in numbers before anything is read or written."""
    with in_numbers_alone():
        _ = work.rules


def _refuse_otherwise(proven: Proven | None, contract: Contract, *, through: Week) -> None:
    if proven is None or (proven.terms == contract.digest and through <= proven.through):
        return
    raise ProvenOtherwise(
        Text(
            "Ugernes beviser i mappen er læst efter en anden aftale eller ikke så langt frem; "
            "skriv mappen igen med »virksom export cohort«.",
            "The proofs of the weeks in the folder were read by another contract, or not as far; "
            "write the folder again with “virksom export cohort”.",
        )
    )


def _told(every: AllParts, folder: CohortFolder) -> Iterator[Text]:
    """Yield what is to be told of how the parts were read."""
    if every.before:
        da, en = ("del", "part") if folder.parts == 1 else ("dele", "parts")
        yield Text(
            f"{every.before} af {folder.parts} {da} lå færdig{'e' * (every.before > 1)} fra før.",
            f"{every.before} of {folder.parts} {en} lay finished from before.",
        )
    if not folder.sealed:
        yield UNSEALED


UNSEALED = Text(
    "Mappens filer har ikke den kontrolsum, der viser, om de er beskadiget; »virksom export "
    "cohort« skriver nogle, der har.",
    "The folder's files lack the checksum that shows whether they are damaged; “virksom export "
    "cohort” writes some that have it.",
)
