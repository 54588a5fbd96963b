"""The navigation: grouped where it is long, with the same five on a phone."""

import pytest

from tests.office import cast
from tests.office.reports.ground import CONTRACT
from virksom.office.access import Role
from virksom.office.reports.frame import still_frame
from virksom.office.reports.menu import GROUPS, GROUPS_OF_MONEY, ON_PHONE, PLACES, Place


def places(role: Role) -> tuple[Place, ...]:
    return still_frame(CONTRACT, cast.actor(role), invented=True, here="home").places


@pytest.mark.parametrize("role", [Role.RECRUITMENT_CONSULTANT, Role.TEAM_LEADER])
def test_a_long_navigation_stands_in_groups(role: Role) -> None:
    found = places(role)
    headings = [place.group.da for place in found if place.group.da]
    assert headings == ["Virksomhed", "Kandidat", "Penge", "Programmet"]
    assert [place.code for place in found[:3]] == ["home", "companies", "openings"]


@pytest.mark.parametrize("role", [Role.RECRUITMENT_CONSULTANT, Role.TEAM_LEADER])
def test_each_entry_stands_under_its_own_heading(role: Role) -> None:
    among = {heading.da: codes for heading, codes in GROUPS}
    heading = ""
    for place in places(role)[1:]:
        heading = place.group.da or heading
        assert place.code in among[heading]


@pytest.mark.parametrize("role", [Role.BOOKKEEPER, Role.FINANCE_OFFICER])
def test_those_who_work_with_the_money_have_it_by_what_they_do(role: Role) -> None:
    found = places(role)
    headings = [place.group.da for place in found if place.group.da]
    assert headings == ["Måneden", "Dokumentation", "Parterne", "Programmet", "Personer"]
    assert [place.code for place in found[:4]] == ["home", "settlement", "invoices", "ledger"]
    among = {heading.da: codes for heading, codes in GROUPS_OF_MONEY}
    sizes = [sum(place.code in among[heading] for place in found) for heading in headings]
    assert max(sizes) <= 5


def test_at_the_foot_of_a_phone_the_rest_stands_under_the_same_headings() -> None:
    rest = still_frame(CONTRACT, cast.actor(Role.BOOKKEEPER), invented=True, here="home").rest
    assert not any(place.on_phone for place in rest)
    headings = [place.group.da for place in rest if place.group.da]
    assert headings == ["Dokumentation", "Parterne", "Programmet", "Personer"]
    assert rest[0].group.da == "Dokumentation"


def test_a_short_navigation_has_no_headings_and_keeps_its_order() -> None:
    found = places(Role.ADMINISTRATOR)
    assert not any(place.group.da for place in found)
    assert [place.code for place in found[:2]] == ["home", "people"]


def test_a_phone_has_the_four_most_used_and_a_way_to_the_rest() -> None:
    found = {place.code for place in places(Role.TEAM_LEADER) if place.on_phone}
    assert found == {"home", "companies", "openings", "overview"}
    assert len(found) == ON_PHONE - 1


def test_no_entry_is_in_two_groups_and_each_is_a_place() -> None:
    for groups in (GROUPS, GROUPS_OF_MONEY):
        every = [code for _, codes in groups for code in codes]
        assert len(every) == len(set(every))
        assert set(every) <= set(PLACES)
