"""The tables of every week then and now are, counted in columns, those of the reference."""

from dataclasses import replace
from datetime import date, datetime

from hypothesis import given, settings

from tests.law.contracts import contracts
from tests.law.lives import lives
from tests.law.strategies import days, moments
from virksom.programme.columns.facts import no_facts, with_facts
from virksom.programme.columns.known import as_known
from virksom.programme.contract import Terms
from virksom.programme.effect.over_time.counted import counted_over_time, read_then
from virksom.programme.effect.over_time.counted_changes import week_changes
from virksom.programme.effect.over_time.week_tables import (
    moved_table,
    over_time_tables,
    then_now_table,
    weeks_table,
)
from virksom.programme.effect.over_time.weeks import known_then, over_time
from virksom.programme.files.contracts import read_contract
from virksom.programme.record import Log
from virksom.programme.status import AsKnown

IMPACT60 = read_contract("impact60")
BEGINS, YEAR = date(2018, 9, 1), date(2019, 9, 30)


@settings(max_examples=settings().max_examples // 2)
@given(lives(), contracts(), days(BEGINS, YEAR), moments())
def test_the_tables_of_weeks_are_those_of_the_reference(
    log: Log, terms: Terms, on: date, moment: datetime
) -> None:
    at, facts = max(moment, known_then(BEGINS, None)), with_facts(no_facts(), log.facts)
    asked = AsKnown(log=log, contract=replace(IMPACT60, terms=terms), on=on, moment=at)
    known, then = as_known(facts, at), read_then(facts, terms)
    told = counted_over_time(known, terms, on=on, moment=at, then=then)
    moved = {one.week: week_changes(known, one, terms=terms, moment=at) for one in told.restated}
    counted = (weeks_table(told), then_now_table(told), moved_table(told, moved))
    assert counted == over_time_tables(over_time(asked))
