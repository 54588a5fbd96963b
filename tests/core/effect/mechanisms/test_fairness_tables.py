"""The fairness monitor as a table and in plain words."""

from tests.core.effect.facts import Told, demo, ground, job, person
from virksom.programme.effect.mechanisms.fairness import FairGroup, fairness
from virksom.programme.effect.mechanisms.fairness_tables import (
    fairness_table,
    fairness_words,
    group_name,
)
from virksom.programme.effect.mechanisms.ground import Ground
from virksom.programme.status import Share


def words(*facts: Told) -> list[str]:
    found = ground(*facts)
    return [one.da for one in fairness_words(fairness(found), found)]


def test_the_demo_is_told_group_by_group() -> None:
    found = Ground(demo())
    table = fairness_table(fairness(found), found)
    assert [row[0].da for row in table.told()[:2]] == [
        "Enhed: Job- og Aktivhuset",
        "Enhed: Uddannelseshuset",
    ]
    assert table.told()[0][-1].da == "0,17"
    assert "i 90 dage er intet sket med kandidaten" in table.notes[0].da
    assert "en profil til match" in table.notes[1].da
    assert "−0,17" in {row[-1].da for row in table.told()}


def test_of_nobody_it_says_so() -> None:
    found = ground()
    assert fairness_table(fairness(found), found).says.da.startswith("Ingen er henvist")
    assert words() == ["Ingen er henvist endnu."]


def test_where_nobody_succeeded_there_is_nobody_to_compare_with() -> None:
    one, other = words(*person("K001"))
    assert one.startswith("Af de henviste er det lykkedes for 0 af 1")
    assert other.startswith("Det er endnu ikke lykkedes for nogen")


def test_where_the_succeeded_are_others_each_such_group_is_named() -> None:
    told = words(
        *person("K001", motivated=True),
        job("K001", 9),
        *person("K002", motivated=False),
        *person("K003", motivated=False),
    )
    assert told[1].startswith("Motiveret ved henvisningen: ja: 1 af 1 = 100 %")
    assert "mod 0 af 2 = 0 %" in told[1]


def test_where_they_are_alike_it_says_so() -> None:
    yes, no = (person(code, motivated=True) for code in ("K001", "K003")), ("K002", "K004")
    said = (*(one for each in yes for one in each), *(f for c in no for f in person(c)))
    assert words(*said, job("K001", 9), job("K002", 9))[-1].startswith(
        "De, det lykkedes for, ligner resten af de henviste"
    )


def test_where_nothing_can_be_reckoned_it_says_so_and_not_that_they_are_alike() -> None:
    assert words(*person("K001"), job("K001", 9))[-1].endswith("kan ikke siges.")


def test_a_standardised_difference_without_a_value_says_so() -> None:
    found = ground(*person("K001"))
    assert fairness_table(fairness(found), found).told()[0][-1].da == "kan ikke regnes"


def test_a_group_nobody_has_a_word_for_goes_by_its_code() -> None:
    one = FairGroup(trait="age_band", group="40s", referred=Share(1, 1), fates={}, within={})
    assert group_name(one, ground()).da == "Alder: 40s"
