"""Two codes that are one person, on a page; and apart again."""

import pytest

from tests.office.cast import CODE, ClientOf
from virksom.office.store.case import case

SAME, APART = "/kandidater/K002/samme-person", "/kandidater/K002/skil-ad"


def test_two_codes_become_one_person_and_two_again(browser_of: ClientOf) -> None:
    leader = browser_of("team_leader")
    page = leader.post(SAME, {"other": "k001"}, follow=True).content.decode()
    assert "De to er nu én person." in page
    assert case(CODE, "K002").codes == ("K001", "K002")
    leader.post(APART, {"other": "K001"})
    assert case(CODE, "K002").codes == ("K002",)


def test_it_is_undone_from_the_next_page(browser_of: ClientOf) -> None:
    leader = browser_of("team_leader")
    page = leader.post(SAME, {"other": "K001"}, follow=True).content.decode()
    (fact,) = case(CODE, "K002").known.of_kind("same_person")
    assert f"/fortryd/{fact.id}" in page
    leader.post(f"/fortryd/{fact.id}")
    assert case(CODE, "K002").codes == ("K002",)


@pytest.mark.parametrize(
    ("address", "other", "why"),
    [
        (SAME, "K999", "ingen kandidat K999"),
        (SAME, "K002", "to gange K002"),
        (APART, "K001", "K002"),
    ],
)
def test_what_cannot_be_said_is_told_at_the_field(
    address: str, other: str, why: str, browser_of: ClientOf
) -> None:
    answer = browser_of("team_leader").post(address, {"other": other})
    assert answer.status_code == 422
    assert why in answer.content.decode()
