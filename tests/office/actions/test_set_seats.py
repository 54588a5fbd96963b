"""How many a workplace trains at once: its trainers, or what is set."""

import pytest

from tests.office import cast
from tests.office.actions.training import CONSULTANT, TRAINER, trains
from virksom.office.access import Denied
from virksom.office.actions.set_seats import CannotSetSeats, set_seats
from virksom.office.actions.undo import undo
from virksom.office.store import read, write
from virksom.office.store.training_facts import seats_of, trainings_known
from virksom.programme.path.retell import never

pytestmark = pytest.mark.usefixtures("office")


def seats(number: int | None, company: str = "V001") -> str:
    return set_seats(CONSULTANT, company, seats=number, moment=cast.MOMENT).id


def test_a_place_holds_as_many_as_it_has_trainers() -> None:
    assert seats_of(cast.CODE) == {"V001": 1}


def test_what_is_set_counts_before_the_trainers_and_is_taken_back() -> None:
    fact = seats(3)
    assert seats_of(cast.CODE) == {"V001": 3}
    seats(0)
    assert seats_of(cast.CODE) == {"V001": 0}
    seats(None)
    assert seats_of(cast.CODE) == {"V001": 1}
    assert read.log(cast.CODE).known().find(fact) is None


def test_it_is_undone() -> None:
    fact = seats(3)
    undo(CONSULTANT, fact, moment=cast.MOMENT)
    assert seats_of(cast.CODE) == {"V001": 1}


@pytest.mark.parametrize("number", [-1, 100])
def test_a_number_that_is_none_is_refused(number: int) -> None:
    with pytest.raises(CannotSetSeats, match="fra 0 til 99"):
        seats(number)


def test_a_company_nobody_told_of_has_no_seats() -> None:
    with pytest.raises(CannotSetSeats, match="ingen virksomhed V404"):
        seats(2, "V404")


def test_a_trainer_sets_none() -> None:
    with pytest.raises(Denied):
        set_seats(TRAINER, "V001", seats=2, moment=cast.MOMENT)


def test_training_that_never_was_takes_no_place() -> None:
    fact = trains()
    trains("K002")
    assert [one.subject for one in trainings_known(cast.CODE)] == ["K001", "K002"]
    write.append(cast.CODE, [never(fact, reason="slip", by="konsulent-1")], moment=cast.MOMENT)
    assert [one.subject for one in trainings_known(cast.CODE)] == ["K002"]
