"""What stands in a candidate's way, each in a sentence."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.core.matching.people import ANNE, GUIDE, JOB
from virksom.programme.matching import Ask, Seeker, hindrances
from virksom.programme.matching.may import HINDRANCES, mastery


def codes(wanted: Ask, one: Seeker) -> list[str]:
    return [found.code for found in hindrances(wanted, one, guide=GUIDE)]


def test_a_narrower_competence_meets_a_broader_demand() -> None:
    assert codes(JOB, ANNE) == []
    found = mastery(ANNE, "floor_care", guide=GUIDE)
    assert found is not None
    assert found.fact == "f000020"


def test_a_broader_competence_does_not_meet_a_narrower_demand() -> None:
    (own,) = ANNE.masters.values()
    other = replace(ANNE, masters={"floor_care": own})
    (found,) = hindrances(replace(JOB, must=frozenset({"machine_care"})), other, guide=GUIDE)
    assert (found.code, found.about, found.key) == ("competence", "machine_care", "machine_care")
    assert found.text.da == "Mangler »Gulvvaskemaskine«."
    assert found.facts == ("f000010",)


SENTENCES = [
    ({"hours_able": Decimal(8)}, "Vil højst 8 timer om ugen; jobbet er på mindst 12."),
    ({"when": frozenset({"evening"})}, "Kan ikke arbejde: tidlig morgen."),
    ({"minutes": 20}, "Vejen tager 25 minutter; grænsen er 20."),
    ({"avoid": frozenset({"alone", "noise"})}, "Skal helst undgå: opgaver, man er alene om."),
    (
        {"available": date(2019, 11, 4)},
        "Kan først begynde 04.11.2019; pladsen skal besættes senest 01.11.2019.",
    ),
    (
        {"declined": frozenset({"O001"})},
        "Er foreslået til jobåbningen før, og der er ikke kommet noget nyt til.",
    ),
]


@pytest.mark.parametrize(("said", "sentence"), SENTENCES, ids=HINDRANCES[1:])
def test_each_hindrance_is_a_sentence_with_its_facts(
    said: dict[str, object], sentence: str
) -> None:
    (found,) = hindrances(JOB, replace(ANNE, **said), guide=GUIDE)  # type: ignore[arg-type]
    assert found.text.da == sentence
    assert found.text.en.endswith(".")
    assert found.facts == ("f000010", "f000021")
    assert found.key == found.code


def test_what_nobody_told_stands_in_nobodys_way() -> None:
    assert codes(JOB, Seeker(candidate="K9", masters=ANNE.masters)) == []
    assert codes(Ask(opening="O9"), ANNE) == []
    (found,) = hindrances(
        Ask(opening="O9", must=frozenset({"till"})), Seeker(candidate="K9"), guide=GUIDE
    )
    assert found.facts == ()


@pytest.mark.parametrize(
    ("said", "fits"),
    [
        ({"hours_able": Decimal(8), "hours_willing": Decimal(12)}, True),
        ({"hours_able": Decimal(8), "hours_willing": Decimal(11)}, False),
        ({"hours_able": Decimal(8), "may_rise": True}, True),
        ({"hours_able": Decimal(8), "hours_willing": Decimal(10), "may_rise": True}, False),
        ({"hours_able": Decimal(12), "hours_willing": Decimal(2)}, True),
        ({"hours_able": None, "hours_willing": Decimal(2)}, False),
    ],
)
def test_hours_hinder_only_where_no_hours_reach(said: dict[str, object], *, fits: bool) -> None:
    one = replace(ANNE, **said)  # type: ignore[arg-type]
    assert ("hours" not in codes(JOB, one)) is fits


def test_only_most_hours_told_are_the_hours_it_takes() -> None:
    wanted = replace(JOB, hours_from=None, hours_to=Decimal(30))
    assert codes(wanted, ANNE) == ["hours"]


def test_a_code_that_no_list_has_is_told_as_it_is() -> None:
    wanted = replace(JOB, when=frozenset({"dawn"}), conditions=frozenset({"x"}))
    found = hindrances(wanted, replace(ANNE, avoid=frozenset({"x"})), guide=GUIDE)
    assert [one.text.en for one in found] == ["Cannot work: dawn.", "Had better avoid: x."]
