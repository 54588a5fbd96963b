"""How long a forecast takes to know everybody's past, counted from columns and read one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bench.timing import Line, taken
from bench.together import Disagree
from tests.core.forecast.pasts import Row, counted, rows
from virksom.programme.columns.told_beside import of_candidate
from virksom.programme.demo import demo_log
from virksom.programme.files.contracts import read_contract
from virksom.programme.forecast.counted import CountedVantage
from virksom.programme.forecast.past import Past
from virksom.programme.forecast.vantage import ReadVantage
from virksom.programme.kernel import Week
from virksom.programme.record import Fact, Log
from virksom.programme.status import AsKnown

_TIMES = 20
"""How many times the demo's 120 candidates are told of."""

_THROUGH = Week(2019, 39)


def past() -> list[Line]:
    """Time the past of some two thousand candidates, all facts as known, beside the reference."""
    log = Log(tuple(_again(demo_log())))
    at = AsKnown(log=log, contract=read_contract("impact60"), on=_THROUGH.sunday, moment=None)
    read = ReadVantage(at)
    columns = counted(at)
    many = _agree(rows(read.past(at.terms, through=_THROUGH)), rows(_count(columns)))
    return [
        Line(
            job=f"the past of {many:,} candidates in columns",
            ours=taken(lambda: _count(columns)),
            peer="the reference: the same, one by one",
            theirs=taken(lambda: read.past(at.terms, through=_THROUGH)),
            target=0.02,
        )
    ]


def _agree(read: Sequence[Row], found: Sequence[Row]) -> int:
    """See that everybody's past is the same before it is timed; return how many they are.

    Raises:
        Disagree: somebody's is not.
    """
    if read != found:
        message = "the pasts do not agree, and none is timed"
        raise Disagree(message)
    return len(read)


def _count(columns: CountedVantage) -> Past:
    """Count anew what is known and what has come."""
    one = replace(columns)
    return one.past(one.terms, through=_THROUGH)


def _again(log: Log) -> Iterator[Fact]:
    """Yield the demo's facts with each candidate told of as so many."""
    for fact in log.facts:
        for number in range(_TIMES if of_candidate(fact) else 1):
            replaces = None if fact.replaces is None else f"{fact.replaces}-{number}"
            if of_candidate(fact):
                subject = f"{fact.subject}{number:02d}"
                yield replace(fact, id=f"{fact.id}-{number}", subject=subject, replaces=replaces)
            else:
                yield fact
