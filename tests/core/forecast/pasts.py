"""A past as plain rows, to be held against another; and a programme as columns show it."""

from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise

from virksom.programme.columns.facts import no_facts, with_facts
from virksom.programme.columns.told_beside import of_candidate
from virksom.programme.forecast.counted import CountedVantage
from virksom.programme.forecast.past import Past
from virksom.programme.forecast.silence import last_told
from virksom.programme.record import Log
from virksom.programme.status import AsKnown

Row = tuple[str, int, list[tuple[int, int]], int, int]
"""Person, first week, runs of phase and weeks, paid, and weeks since the first paid."""


def rows(past: Past) -> list[Row]:
    """Return everybody's row, in the order of the past."""
    runs = list(zip(past.phases.tolist(), past.weeks.tolist(), strict=True))
    told = zip(past.first.tolist(), past.paid.tolist(), past.since_paid.tolist(), strict=True)
    ends = pairwise([0, *past.ends.tolist()])
    return [
        (person, first, runs[begin:end], paid, since)
        for person, (first, paid, since), (begin, end) in zip(past.persons, told, ends, strict=True)
    ]


def counted(at: AsKnown) -> CountedVantage:
    """Return where a forecast looks from when a programme's facts stand in columns."""

    def few(codes: Collection[str]) -> Log:
        facts = at.log.facts
        return Log(tuple(one for one in facts if one.subject in codes or not of_candidate(one)))

    return CountedVantage(
        facts=with_facts(no_facts(), at.log.facts),
        contract=at.contract,
        on=at.on,
        moment=at.moment,
        few=few,
        told=lambda moment: last_told(replace(at, moment=moment)),
    )
