"""The team leader edits the catalogue; nothing in it is ever deleted."""

import pytest

from tests.office import cast
from virksom.office.access import Denied, Role
from virksom.office.actions.edit_catalogue import (
    CannotName,
    NoSuchElement,
    add_element,
    move_element,
    rename_element,
    use_element,
)
from virksom.office.store.catalogue import catalogue
from virksom.programme.path import STANDARD

pytestmark = pytest.mark.usefixtures("office")
LEADER = cast.actor(Role.TEAM_LEADER)


def codes() -> list[str]:
    return [row.code for row in catalogue(cast.CODE)]


def names() -> dict[str, str]:
    return {row.code: row.label.da for row in catalogue(cast.CODE)}


def test_it_begins_with_the_standard_elements() -> None:
    assert codes() == list(STANDARD)


def test_a_new_element_comes_last_and_the_others_stay() -> None:
    assert add_element(LEADER, " Kørekort ", english="") == "koerekort"
    assert codes() == [*STANDARD, "koerekort"]
    assert catalogue(cast.CODE)[-1].label.en == "Kørekort"


def test_two_elements_have_no_name_in_common() -> None:
    with pytest.raises(CannotName, match="står allerede"):
        add_element(LEADER, "MENTOR", english="")
    with pytest.raises(CannotName, match="står allerede"):
        rename_element(LEADER, "mentoring", name="afklaring", english="")


def test_an_element_gets_another_name_under_the_same_code() -> None:
    rename_element(LEADER, "mentoring", name="personlig mentor", english="personal mentor")
    assert names()["mentoring"] == "personlig mentor"
    rename_element(LEADER, "mentoring", name="Personlig mentor", english="")
    assert names()["mentoring"] == "Personlig mentor"


def test_elements_change_places_and_stay_inside() -> None:
    first, second, *_ = STANDARD
    move_element(LEADER, second, up=True)
    assert codes()[:2] == [second, first]
    move_element(LEADER, second, up=True)
    move_element(LEADER, first, up=False)
    assert (codes()[0], codes()[2]) == (second, first)


def test_an_element_is_taken_out_of_use_and_in_again() -> None:
    for in_use in (False, True):
        use_element(LEADER, "mentoring", in_use=in_use)
        assert {row.code: row.in_use for row in catalogue(cast.CODE)}["mentoring"] == in_use
    assert len(codes()) == len(STANDARD)


def test_only_the_team_leader_edits_it() -> None:
    with pytest.raises(Denied):
        add_element(cast.actor(Role.RECRUITMENT_CONSULTANT), "Kørekort", english="")
    with pytest.raises(NoSuchElement):
        use_element(LEADER, "nonsense", in_use=False)
