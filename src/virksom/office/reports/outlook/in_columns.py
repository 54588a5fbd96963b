"""From where a forecast looks at very many: what has come is counted from facts in columns.

Source:
    Rules, section 2; the same answers as a standpoint's, which a law holds.
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from virksom.office.reports import words
from virksom.office.reports.large_standpoint import LargeStandpoint, table_of
from virksom.office.reports.outlook.reading import read_past
from virksom.office.reports.outlook.seen import SeenFrom
from virksom.office.store.few import last_told, log_of_few
from virksom.office.store.money_facts import money_log
from virksom.programme.columns.parameters import NotExpressed, in_numbers
from virksom.programme.contract import TermMissing
from virksom.programme.forecast.counted import CountedVantage
from virksom.programme.forecast.outlook import last_read
from virksom.programme.forecast.scenario import scenario_of
from virksom.programme.kernel import Text
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.record import Log
from virksom.programme.settlement import last_ended
from virksom.programme.status import QuarterEnd, RowCounts
from virksom.programme.status.external import issued_quarters


@dataclass(frozen=True, eq=False, kw_only=True)
class InColumns(SeenFrom[LargeStandpoint]):
    """A large standpoint whose forecast rests on everybody counted in columns.

    What else is asked of the log is asked as far as the columns have read it: what comes in while
    a page is made is on the next.

    Args:
        at: the large standpoint.
    """

    @property
    def key(self) -> tuple[object, ...]:
        """What tells it from others."""
        where = self.at.where
        return where.row.code, self.at.facts.head, where.contract.digest, where.on, where.moment

    @property
    def vantage(self) -> CountedVantage:
        """From where the forecast itself looks, the same for as long as the standpoint is."""
        where, code, last = self.at.where, self.at.where.row.code, self.at.facts.position

        def make() -> CountedVantage:
            return CountedVantage(
                facts=self.at.facts,
                contract=where.contract,
                on=where.on,
                moment=where.moment,
                few=partial(log_of_few, code, last=last),
                told=partial(last_told, code, last=last),
            )

        return self.at.keep("forecast's vantage", make)

    @property
    def on(self) -> date:
        """The day."""
        return self.at.where.on

    @property
    def moment(self) -> datetime:
        """What is known up to and including."""
        return self.at.where.moment

    @property
    def many(self) -> int:
        """How many persons the facts speak of."""
        return len(self.at.known.cohort)

    @property
    def money(self) -> Log:
        """All that moved."""
        return money_log(self.at.where.row.code, last=self.at.facts.position)

    @property
    def documents(self) -> Log:
        """All that moved and was issued with lines or figures."""
        last = self.at.facts.position
        return money_log(self.at.where.row.code, last=last, documents=True)

    @property
    def note(self) -> Text:
        """Who was read one by one all the same, and why; empty where nobody was."""
        return self.vantage.note

    @property
    def told_note(self) -> Text:
        """Nothing: strangers are told of nobody."""
        return words.NOTHING

    def table(self, at: QuarterEnd) -> RowCounts:
        """Return the status table of a quarter-end, as it was known when it was told of."""

        def make() -> RowCounts:
            return table_of(replace(self.at.where, on=at.on, moment=at.known), self.at.facts)

        return self.at.keep(f"table {at.on} {at.known}", make)


_WHY_NOT, _MANY = "forecast's past, and why not", 20_000
"""What is kept, and facts of which it is read in the wink of an eye."""


def is_read(at: LargeStandpoint) -> bool:
    """Say whether what has come is read, or is so in the wink of an eye."""
    return at.has(_WHY_NOT) or len(at.facts) <= _MANY


def why_not(at: LargeStandpoint) -> Text | None:
    """Return why what has come cannot be counted in columns, a whole sentence; None where it can.

    It is read to find out, once, and without prices: the terms are looked at beside it, for what is
    owed until now, and those of earlier quarters for looking back.
    """

    def read() -> Text | None:
        seen = InColumns(at=at)
        try:
            read_past(seen, scenario_of({}), terms=seen.terms)
            _say_terms(seen)
        except NotExpressed as why:
            return why.text
        return None

    return at.keep(_WHY_NOT, read)


def _say_terms(seen: InColumns) -> None:
    """Say the terms in numbers, prices too, as they are and as each quarter knew them.

    Raises:
        NotExpressed: they cannot be said.
    """
    contract, benefits = seen.vantage.contract, seen.vantage.known.cohort.benefits
    in_numbers(seen.terms, benefits=benefits, through=last_read(seen.vantage))
    for quarter in issued_quarters(contract, moment=end_of_day(seen.on)):
        with suppress(TermMissing):  # before the contract was agreed there is nothing to say
            terms = contract.terms.known(quarter.known)
            in_numbers(terms, benefits=benefits, through=last_ended(quarter.on))
