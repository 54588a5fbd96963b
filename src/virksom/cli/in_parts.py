"""Settling the cohort in a folder, part by part, on this machine or by Spark."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import islice

from virksom.cli.edge import Edge
from virksom.cli.in_columns import Settled
from virksom.cli.options import Options
from virksom.cli.sources import contract_of
from virksom.cli.working import COUNTING, Bar, working
from virksom.programme.columns.totals import by_month
from virksom.programme.contract import Contract, Terms
from virksom.programme.files.cohort_form import Proven
from virksom.programme.files.cohorts import open_cohort
from virksom.programme.files.settled_parts import (
    AllParts,
    PartSettled,
    PartWork,
    added,
    asked_digest,
    gathered,
    made_ready,
    settled_part,
)
from virksom.programme.files.storage import Stored, stored_at
from virksom.programme.kernel import Refusal, Text, Week, day_in_copenhagen, parse_day, parse_moment
from virksom.programme.settlement import last_ended


class ProvenOtherwise(Refusal):
    """How the weeks of a cohort stand was read by another contract, or not as far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How the parts are read.

    Args:
        spark: by Spark, or else by this process.
        workers: how many parts this process reads at once.
    """

    spark: bool = False
    workers: int = 1


def settled_folder(edge: Edge, options: Options, *, out: str | None, manner: Manner) -> Settled:
    """Settle the cohort in a folder, a part at a time.

    Raises:
        Refusal: the folder, the contract or a date cannot be read, its weeks stand by another
            contract, the contract cannot be said in numbers, or Spark cannot do it.
    """
    lying = _stored(str(options.facts))
    contract = contract_of(options.contract)
    on = day_in_copenhagen(edge.now) if options.on is None else parse_day(options.on)
    moment = None if options.known is None else parse_moment(options.known)
    terms = contract.terms.known(moment)
    through = _payable(terms, on)
    folder = open_cohort(lying.path, system=lying.system)
    _refuse_otherwise(folder.proven, contract, through=through)
    written = None if out is None else _stored(out)
    work = PartWork(
        folder=folder,
        terms=terms,
        through=through,
        asked=asked_digest(contract, moment=moment, through=through),
        kept=None if written is None else written.beside(".parts"),
    )
    every = _written(edge, work, out=written, manner=manner)
    return Settled(
        contract=contract,
        on=on,
        moment=moment,
        persons=folder.persons,
        sums=by_month(every.paid, work.rules, terms=terms),
        told=_before(every, parts=folder.parts),
    )


def _stored(told: str) -> Stored:
    return stored_at(told, environment=os.environ)


def _written(edge: Edge, work: PartWork, *, out: Stored | None, manner: Manner) -> AllParts:
    """Read all parts, and lay their stretches down in one file."""
    if out is not None and work.kept is not None:
        made_ready(work.kept, out=out, folder=work.folder)
    with working(edge, COUNTING) as bar:
        every = _all(work, bar, manner=manner)
        if out is not None and work.kept is not None:
            gathered(work, every, kept=work.kept, out=out)
    return every


def _all(work: PartWork, bar: Bar, *, manner: Manner) -> AllParts:
    if not manner.spark:
        return added(work, bar.each(_each(work, workers=manner.workers), work.folder.parts))
    from virksom.cli.in_spark import by_spark

    return by_spark(work, bar)


def _each(work: PartWork, *, workers: int) -> Iterator[PartSettled]:
    """Yield what each part came to, in order; a few lie ready at most."""
    with ThreadPoolExecutor(workers) as pool:
        rest = iter(range(work.folder.parts))
        ahead = [pool.submit(settled_part, work, one) for one in islice(rest, workers + 1)]
        while ahead:
            yield ahead.pop(0).result()
            ahead.extend(pool.submit(settled_part, work, one) for one in islice(rest, 1))


def _payable(terms: Terms, on: date) -> Week:
    """Return the last week that has ended by the day, but none after the window has closed."""
    through = last_ended(on)
    window = terms.on(max(on, terms.begins())).span("payment_window").until
    return through if window is None else min(through, Week.of(window))


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


def _before(every: AllParts, *, parts: int) -> Text | None:
    if not every.before:
        return None
    return Text(
        f"{every.before} af {parts} dele lå færdige fra før.",
        f"{every.before} of {parts} parts lay finished from before.",
    )
