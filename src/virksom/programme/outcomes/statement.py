"""What is owed by a day, or for a month, under any contract: by the week or outcome by outcome.

Source:
    Rules, sections 2 and 4.
"""

from collections.abc import Iterable
from datetime import date

from virksom.programme.contract import Terms
from virksom.programme.kernel import Month
from virksom.programme.outcomes.read import read_outcomes
from virksom.programme.settlement import Statement, last_ended, month_of, rules_of, statement
from virksom.programme.status import Person


def statement_of(
    people: Iterable[Person],
    terms: Terms,
    *,
    on: date,
    month: Month | None = None,
    all_weeks: bool = False,
) -> Statement:
    """Return what is owed for the weeks or outcomes that have ended by ``on``, inclusive.

    Args:
        people: persons, each once; of a contract with caps or prices over the whole of it,
            everybody.
        terms: the terms as known at the moment asked for.
        on: the day; a week counts when its Sunday is that day or before.
        month: only what belongs to it; None gives all.
        all_weeks: what is not paid too, each with its reason.

    Returns:
        By person's id, then week; empty when nothing is owed.

    Raises:
        TermMissing: the contract was not agreed at the moment asked for.
    """
    if not terms.pays_outcomes:
        return statement(people, terms, on=on, month=month, all_weeks=all_weeks)
    terms.begins()
    found = (
        one
        for one in read_outcomes(people, terms, through=last_ended(on))
        if (all_weeks or one.paid)
        and (month is None or month_of(one.week, rules_of(one.week, terms)) == month)
    )
    return Statement(tuple(sorted(found, key=lambda one: (one.candidate, one.week, one.outcome))))
