"""The reference reading and a naive one, a day at a time, give the same weeks."""

from datetime import date

from hypothesis import given

from tests.law import naive
from tests.law.contracts import contracts
from tests.law.strategies import logs
from virksom.programme.contract import Terms
from virksom.programme.kernel import Week
from virksom.programme.record import Log
from virksom.programme.settlement import read_weeks
from virksom.programme.status import people

LAST = date(2023, 3, 5)


@given(logs(), contracts())
def test_the_reference_and_the_naive_reading_agree(log: Log, terms: Terms) -> None:
    known = log.known()
    through = Week.of(LAST)
    found = {
        frozenset(person.ids): naive.as_lines(read_weeks(person, terms, through=through))
        for person in people(known)
    }
    assert found == naive.by_person(known, terms, LAST)
