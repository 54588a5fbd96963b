"""Settling a cohort in columns: where it comes from, and what it comes to."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path

from virksom.cli.edge import Edge
from virksom.cli.options import Options
from virksom.cli.question import Question
from virksom.cli.sources import DEMO, contract_of
from virksom.cli.working import COUNTING, working
from virksom.programme.columns.owed import Owed, paid_by_week, read_owed
from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.columns.spells import Cohort
from virksom.programme.columns.told import Stands, cohort_of
from virksom.programme.columns.totals import MonthSum, by_month
from virksom.programme.contract import Contract, Terms
from virksom.programme.files.cohorts import CohortFolder, Proven, open_cohort
from virksom.programme.files.runs import RunsFile, runs_file
from virksom.programme.kernel import Refusal, Text, Week, day_in_copenhagen, parse_day, parse_moment
from virksom.programme.kernel.week import calendar_place
from virksom.programme.outcomes import statement_of
from virksom.programme.settlement import WeekReading, last_ended, month_of, rules_of
from virksom.programme.settlement.proofs import proofs_of
from virksom.programme.status import State


class ProvenOtherwise(Refusal):
    """How the weeks of a cohort stand was read by another contract, or not as far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What a cohort is owed.

    Args:
        contract: the contract.
        on: the day.
        moment: what is known up to and including; None for all that lies there.
        persons: how many persons were read.
        sums: what is owed by month and tier.
        told: a sentence on how it was read; None when there is nothing to tell.
    """

    contract: Contract
    on: date
    moment: datetime | None
    persons: int
    sums: Sequence[MonthSum]
    told: Text | None = None


def is_cohort(facts: str | None) -> bool:
    """Say whether ``--facts`` names a folder, which is a cohort in columns."""
    return facts not in {None, DEMO} and Path(str(facts)).is_dir()


def settled_folder(edge: Edge, options: Options, *, out: str | None, workers: int) -> Settled:
    """Settle the cohort in a folder, a part at a time.

    Raises:
        Refusal: the folder, the contract or a date cannot be read, its weeks stand by another
            contract, or the contract cannot be said in numbers.
    """
    folder = open_cohort(Path(str(options.facts)))
    contract = contract_of(options.contract)
    on = day_in_copenhagen(edge.now) if options.on is None else parse_day(options.on)
    moment = None if options.known is None else parse_moment(options.known)
    terms = contract.terms.known(moment)
    through = _payable(terms, on)
    _refuse_otherwise(folder.proven, contract, through=through)
    read = _Reading(terms=terms, through=through, workers=workers)
    parts: list[Callable[[], Cohort]] = [_part(folder, number) for number in range(folder.parts)]
    sums = read.sums(edge, parts, out=out)
    return Settled(contract=contract, on=on, moment=moment, persons=folder.persons, sums=sums)


def settled_log(asked: Question, *, out: str | None) -> Settled:
    """Settle the cohort of a log; by the reference where the contract cannot be said in numbers.

    Raises:
        CannotWrite: the file of stretches cannot be written.
    """
    told = None
    try:
        cohort = cohort_of(asked.known, proofs=_proofs(asked, through=last_ended(asked.on)))
        read = _Reading(terms=asked.terms, through=last_ended(asked.on))
        sums = read.sums(asked.edge, [lambda: cohort], out=out)
    except NotExpressed as why:
        sums, told = _by_the_reference(asked, out=out), _slowly(why)
    return Settled(
        contract=asked.contract,
        on=asked.on,
        moment=asked.moment,
        persons=len(asked.people),
        sums=sums,
        told=told,
    )


def cohort_to_write(asked: Question) -> tuple[Cohort, Proven | None]:
    """Return a log's cohort, and what the standings in it were read by; None without any.

    Its weeks are asked about up to the payment window's end, or the day.
    """
    window = asked.rules.span("payment_window").until
    through = last_ended(asked.on)
    if window is not None:
        through = max(through, Week.of(window))
    proofs = _proofs(asked, through=through)
    proven = Proven(terms=asked.contract.digest, through=through) if proofs else None
    return cohort_of(asked.known, proofs=proofs), proven


def _proofs(asked: Question, *, through: Week) -> Mapping[str, Sequence[Stands]]:
    return proofs_of(asked.people, asked.terms, through=through)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """How parts are read: the terms, the last week, and how many at once."""

    terms: Terms
    through: Week
    workers: int = 1

    def sums(
        self, edge: Edge, parts: Sequence[Callable[[], Cohort]], *, out: str | None
    ) -> Sequence[MonthSum]:
        """Read the parts, lay their stretches down, and return what they come to."""
        weeks = calendar_place(self.through.monday) + 1
        opened: AbstractContextManager[RunsFile | None] = (
            nullcontext() if out is None else runs_file(Path(out))
        )
        paid, rules = None, None
        with working(edge, COUNTING) as bar, opened as file:
            for owed in bar.each(self._each(parts), len(parts)):
                more = paid_by_week(owed, weeks=weeks)
                paid, rules = more if paid is None else paid + more, owed.rules
                if file is not None:
                    file.add(owed)
        return () if paid is None or rules is None else by_month(paid, rules, terms=self.terms)

    def _each(self, parts: Sequence[Callable[[], Cohort]]) -> Iterator[Owed]:
        """Yield what each part is owed, in order; a few lie ready at most."""
        with ThreadPoolExecutor(self.workers) as pool:
            rest = iter(parts)
            ahead = [pool.submit(self._read, one) for one in islice(rest, self.workers + 1)]
            while ahead:
                yield ahead.pop(0).result()
                ahead.extend(pool.submit(self._read, one) for one in islice(rest, 1))

    def _read(self, part: Callable[[], Cohort]) -> Owed:
        return read_owed(part(), self.terms, through=self.through)


def _part(folder: CohortFolder, number: int) -> Callable[[], Cohort]:
    return lambda: folder.part(number)


def _payable(terms: Terms, on: date) -> Week:
    """Return the last week that has ended by the day, but none after the window has closed."""
    through = last_ended(on)
    window = terms.on(max(on, terms.begins())).span("payment_window").until
    return through if window is None else min(through, Week.of(window))


def _by_the_reference(asked: Question, *, out: str | None) -> Sequence[MonthSum]:
    with working(asked.edge, COUNTING) as bar:
        people = bar.each(asked.people, len(asked.people))
        weeks = statement_of(people, asked.terms, on=asked.on).weeks
    if out is not None:
        with runs_file(Path(out)) as file:
            file.add_weeks(weeks)
    return tuple(_summed(weeks, asked.terms))


def _summed(weeks: Iterable[WeekReading], terms: Terms) -> Iterator[MonthSum]:
    held: dict[tuple[object, bool], list[WeekReading]] = {}
    for one in weeks:
        month = month_of(one.week, rules_of(one.week, terms))
        held.setdefault((month, one.tier is State.FULL), []).append(one)
    for (_, full), some in sorted(held.items(), key=lambda item: str(item[0])):
        yield MonthSum(
            month=month_of(some[0].week, rules_of(some[0].week, terms)),
            full=full,
            weeks=len(some),
            ore=int(sum(one.amount * 100 for one in some)),
        )


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


def _slowly(why: NotExpressed) -> Text:
    return Text(
        f"Gjort op af den langsomme læsning: {why.text.da}",
        f"Settled by the reference reading: {why.text.en}",
    )
