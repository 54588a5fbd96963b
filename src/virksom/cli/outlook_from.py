"""From where a forecast looks on a command line: of very many, counted from facts in columns."""

import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from virksom.cli.how_read import FORECAST, slowly
from virksom.cli.question import MANY, Question
from virksom.programme.contract import Contract, Terms
from virksom.programme.forecast.past import Past
from virksom.programme.forecast.silence import last_told
from virksom.programme.forecast.vantage import ReadVantage, Vantage
from virksom.programme.kernel import Text, Week
from virksom.programme.record import Log
from virksom.programme.status import Person

if TYPE_CHECKING:
    from virksom.programme.forecast.counted import CountedVantage


def looks_from(asked: Question) -> Vantage:
    """Return from where a forecast looks; where persons are few, at each of them.

    Where contract or facts cannot be said in numbers each of very many is read, and whoever has
    too many rows is, or has others' disputes: it is said beside the answer, once.
    """
    read = ReadVantage(asked)
    if not _are_many(asked.log):
        return read
    from virksom.programme.columns.parameters import NotExpressed  # numba

    say = _Saying(asked.edge.language)
    try:
        counted = _counted(asked)
    except NotExpressed as why:
        say(slowly(FORECAST, why.text))
        return read
    if counted.note.da:
        say(counted.note)
    return EitherVantage(counted=counted, read=read, say=say)


def _are_many(log: Log) -> bool:
    from virksom.programme.columns.told_beside import of_candidate

    return len({fact.subject for fact in log.facts if of_candidate(fact)}) > MANY


def _counted(asked: Question) -> "CountedVantage":
    from virksom.programme.columns.facts import no_facts, with_facts
    from virksom.programme.columns.told_beside import of_candidate
    from virksom.programme.forecast.counted import CountedVantage

    facts = asked.log.facts

    def few(codes: Collection[str]) -> Log:
        return Log(tuple(one for one in facts if one.subject in codes or not of_candidate(one)))

    def told(moment: datetime | None) -> date | None:
        return last_told(replace(asked, moment=moment))

    return CountedVantage(
        facts=with_facts(no_facts(), facts),
        contract=asked.contract,
        on=asked.on,
        moment=asked.moment,
        few=few,
        told=told,
    )


@dataclass(slots=True)
class _Saying:
    """Says each sentence on standard error, once."""

    language: str
    said: set[Text] = field(default_factory=set)

    def __call__(self, text: Text) -> None:
        if text not in self.said:
            self.said.add(text)
            sys.stderr.write(f"{text.read(self.language)}\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class EitherVantage:
    """A programme that is counted, and read where numbers cannot say the terms.

    Args:
        counted: the programme in columns.
        read: the same, person by person.
        say: is told why it is read.
    """

    counted: "CountedVantage"
    read: ReadVantage
    say: Callable[[Text], None]

    @property
    def on(self) -> date:
        """The day."""
        return self.counted.on

    @property
    def moment(self) -> datetime | None:
        """What is known up to and including; None means everything."""
        return self.counted.moment

    @property
    def contract(self) -> Contract:
        """The contract as it stands."""
        return self.counted.contract

    @property
    def terms(self) -> Terms:
        """The terms as agreed by the moment."""
        return self.counted.terms

    @property
    def people(self) -> Sequence[Person]:
        """Everyone the known facts speak of, by id; they are read when they are asked for."""
        return self.read.people

    def last_told(self) -> date | None:
        """Return the day the latest fact known became known; None where none is."""
        return self.counted.last_told()

    def past(self, terms: Terms, *, through: Week) -> Past:
        """Return what has come of each person referred by the end of a week, by id."""
        from virksom.programme.columns.parameters import NotExpressed

        try:
            return self.counted.past(terms, through=through)
        except NotExpressed as why:
            self.say(slowly(FORECAST, why.text))
            return self.read.past(terms, through=through)

    def owed(self, *, through: Week) -> Decimal:
        """Return kroner of the weeks, or outcomes, owed for until a week, inclusive."""
        from virksom.programme.columns.parameters import NotExpressed

        try:
            return self.counted.owed(through=through)
        except NotExpressed as why:
            self.say(slowly(FORECAST, why.text))
            return self.read.owed(through=through)

    def then(self, *, on: date, moment: datetime) -> "EitherVantage":
        """Return another day as it was known at another moment."""
        return replace(
            self,
            counted=self.counted.then(on=on, moment=moment),
            read=self.read.then(on=on, moment=moment),
        )

    def ids_of(self, codes: Iterable[str]) -> frozenset[str]:
        """Return the ids of the persons that some candidates' codes belong to, as known."""
        return self.counted.ids_of(codes)
