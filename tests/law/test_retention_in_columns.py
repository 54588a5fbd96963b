"""How long it takes and lasts, from facts in columns, is what the reference tells."""

from dataclasses import replace
from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from tests.law.contracts import changing
from tests.law.lives import lives
from tests.law.strategies import days, moments
from virksom.programme.columns.facts import no_facts, with_facts
from virksom.programme.columns.known import as_known
from virksom.programme.contract import Terms
from virksom.programme.effect.lasting import DEFINITIONS, Definition, definition_of
from virksom.programme.effect.over_time.weeks import known_then
from virksom.programme.effect.retention.counted import CountedClocks
from virksom.programme.effect.retention.read import retention
from virksom.programme.files.contracts import read_contract
from virksom.programme.record import Log
from virksom.programme.status import AsKnown

IMPACT60 = read_contract("impact60")
BEGINS = date(2018, 9, 1)
ASKED = st.sampled_from(
    [
        *DEFINITIONS,
        *map(definition_of, ("1_of_1", "2_of_5", "3_of_4_same_employer", "2_of_2_bridged_60")),
        definition_of("2_of_9_same_employer_bridged_5"),
    ]
)


@given(lives(), changing(), days(BEGINS), moments(), ASKED)
def test_retention_in_columns_is_that_of_the_reference(
    log: Log, terms: Terms, on: date, moment: datetime, asked: Definition
) -> None:
    at = max(moment, known_then(BEGINS, None))
    seen = AsKnown(log=log, contract=replace(IMPACT60, terms=terms), on=on, moment=at)
    known = as_known(with_facts(no_facts(), log.facts), at)
    found = CountedClocks(known, seen.terms, on=on, moment=at)
    assert found.retention(asked) == retention(seen, asked)
    assert found.retention() == retention(seen)
