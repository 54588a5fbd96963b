"""A settlement corrected by those who changed = everybody settled again, to the week and øre."""

from hypothesis import given

from tests.core.files.settlements import settlement
from tests.law.contracts import changing
from tests.law.lives import lives
from tests.law.test_fast_reading import LAST
from tests.law.test_resettlement import MOMENT
from virksom.programme.columns.changed import changed
from virksom.programme.columns.owed import read_owed
from virksom.programme.columns.spells import Cohort
from virksom.programme.columns.told import cohort_of
from virksom.programme.contract import Terms
from virksom.programme.files.compared import changed_weeks
from virksom.programme.files.correcting import CorrectedSettlement, corrected, owed_before
from virksom.programme.record import Log


def by_those_who_changed(was: Cohort, now: Cohort, terms: Terms) -> CorrectedSettlement:
    """Settle one cohort, and correct that by those who are otherwise in the other, in two parts."""
    first = read_owed(was, terms, through=LAST)
    found, gone = changed(was, now)
    half = len(found) // 2
    return corrected(
        owed_before(settlement(first), first.rules),
        [found.part(0, half), found.part(half, len(found))],
        gone=gone,
        terms=terms,
        through=LAST,
        moment=MOMENT,
    )


@given(lives(), lives(), changing())
def test_those_who_changed_alone_come_to_what_everybody_does(
    log: Log, other: Log, terms: Terms
) -> None:
    was, now = cohort_of(log.known()), cohort_of(other.known())
    before, after = (settlement(read_owed(one, terms, through=LAST)) for one in (was, now))
    done = by_those_who_changed(was, now, terms)
    assert done.changed == changed_weeks(before, after)
    order = [("person", "ascending"), ("first_week", "ascending")]
    assert settlement(done.owed).runs.sort_by(order).equals(after.runs.sort_by(order))
