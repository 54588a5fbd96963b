"""Distances and estimates; two distances are reckoned by hand in the comments."""

from dataclasses import replace
from decimal import Decimal

import pytest

from virksom.programme.competences import TRANSPORTS, Town, distance_km, estimated_minutes


def place(postcode: str, north: str, east: str) -> Town:
    return Town(postcode=postcode, name=postcode, latitude=Decimal(north), longitude=Decimal(east))


SOUTH, NORTH = place("1000", "56", "10"), place("2000", "57", "10")
EAST = place("3000", "56", "11")
UNKNOWN = Town(postcode="4000", name="Nowhere")


def test_one_degree_north_is_the_circumference_by_360() -> None:
    # 2 x pi x 6371 km / 360 = 111.19 km
    assert distance_km(SOUTH, NORTH) == Decimal("111.2")


def test_one_degree_east_shrinks_with_the_latitude() -> None:
    # 111.195 km x cos 56 degrees = 111.195 x 0.55919 = 62.18 km, a hair less along the great circle
    assert distance_km(SOUTH, EAST) == Decimal("62.2")


def test_there_is_as_far_as_back_and_nothing_to_oneself() -> None:
    assert distance_km(NORTH, EAST) == distance_km(EAST, NORTH)
    assert distance_km(SOUTH, SOUTH) == 0


def test_the_other_side_of_the_globe_is_half_way_round() -> None:
    # pi x 6371 km = 20015.1 km
    for north in ("0", "1.1", "33.3", "56.7"):
        one, other = place("1000", north, "-80"), place("2000", f"-{north}", "100")
        assert distance_km(one, other) == Decimal("20015.1")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (None, SOUTH),
        (SOUTH, None),
        (UNKNOWN, SOUTH),
        (SOUTH, UNKNOWN),
        (SOUTH, replace(NORTH, longitude=None)),
        (replace(NORTH, longitude=None), SOUTH),
    ],
)
def test_an_unknown_point_gives_no_distance_and_no_time(
    one: Town | None, other: Town | None
) -> None:
    assert distance_km(one, other) is None
    assert estimated_minutes(one, other, transport="car") is None


def test_an_unknown_transport_gives_no_time() -> None:
    assert estimated_minutes(SOUTH, NORTH, transport="boat") is None


def test_a_time_is_the_way_by_the_speed_and_what_is_lost_in_whole_fives() -> None:
    # car: 62.2 km x 1.2 / 70 km an hour x 60 + 5 = 68.98, so 70
    assert estimated_minutes(SOUTH, EAST, transport="car") == 70
    # bike within one town: 2 km x 1.3 / 15 x 60 + 2 = 12.4, so 15
    assert estimated_minutes(SOUTH, SOUTH, transport="bike") == 15


def test_every_transport_has_its_time() -> None:
    assert all(estimated_minutes(SOUTH, SOUTH, transport=code) for code in TRANSPORTS)
