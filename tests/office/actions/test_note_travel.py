"""A consultant types how long a way takes; it goes before the estimate, either way."""

from dataclasses import replace

import pytest

from tests.office import cast
from virksom.office.access import Denied, Role
from virksom.office.actions.note_travel import CannotTravel, note_travel
from virksom.office.store.travel import Way, minutes, typed_minutes, ways

pytestmark = pytest.mark.usefixtures("office")
CONSULTANT = cast.actor(Role.RECRUITMENT_CONSULTANT)
TO_SKAGEN = Way(one="9000", other="Skagen", transport="bus")
UNKNOWN = Way(one="Aalborg", other="Østervrå", transport="bus")


def test_a_way_is_estimated_until_somebody_types_it() -> None:
    estimate = minutes(cast.CODE, TO_SKAGEN)
    assert estimate is not None
    note_travel(CONSULTANT, TO_SKAGEN, minutes=125)
    assert minutes(cast.CODE, TO_SKAGEN) == 125 != estimate
    note_travel(CONSULTANT, TO_SKAGEN, minutes=None)
    assert minutes(cast.CODE, TO_SKAGEN) == estimate
    assert typed_minutes(cast.CODE, TO_SKAGEN) is None


def test_it_holds_either_way_and_by_postcode_or_name() -> None:
    note_travel(CONSULTANT, TO_SKAGEN, minutes=125)
    note_travel(CONSULTANT, TO_SKAGEN, minutes=120)
    for one, other in (("Skagen", "Aalborg"), ("9990 Skagen", "9000 Aalborg")):
        assert minutes(cast.CODE, replace(TO_SKAGEN, one=one, other=other)) == 120
    assert minutes(cast.CODE, replace(TO_SKAGEN, transport="car")) != 120


def test_a_place_without_a_point_is_not_known_until_it_is_typed() -> None:
    assert minutes(cast.CODE, UNKNOWN) is None
    assert minutes(cast.CODE, replace(UNKNOWN, other="Ørebro")) is None
    note_travel(CONSULTANT, UNKNOWN, minutes=45)
    assert minutes(cast.CODE, UNKNOWN) == 45


def test_many_ways_are_told_from_one_reading() -> None:
    note_travel(CONSULTANT, UNKNOWN, minutes=45)
    told = ways(cast.CODE)
    assert told("Aalborg", "Østervrå", "bus") == told("Østervrå", "Aalborg", "bus") == 45
    assert told("9000", "Skagen", "car") == minutes(cast.CODE, replace(TO_SKAGEN, transport="car"))
    assert told("9000", "Skagen", "") is None
    assert told("9000", "Nowhere", "car") is None


@pytest.mark.parametrize(
    ("way", "told"),
    [
        (replace(TO_SKAGEN, one=" "), 10),
        (replace(TO_SKAGEN, other=""), 10),
        (replace(TO_SKAGEN, other="Aalborg"), 10),
        (replace(TO_SKAGEN, transport="boat"), 10),
        (TO_SKAGEN, 0),
        (TO_SKAGEN, 241),
    ],
)
def test_what_cannot_be_is_refused(way: Way, told: int) -> None:
    with pytest.raises(CannotTravel):
        note_travel(CONSULTANT, way, minutes=told)
    assert typed_minutes(cast.CODE, way) is None


@pytest.mark.parametrize("role", [Role.TRAINER, Role.CANDIDATE, Role.ADVISER])
def test_others_may_not(role: Role) -> None:
    with pytest.raises(Denied):
        note_travel(cast.actor(role), TO_SKAGEN, minutes=60)
