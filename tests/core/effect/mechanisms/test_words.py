"""What can be said and what cannot, in sentences that claim no cause."""

from datetime import date

from tests.core.effect.facts import Told, day, demo, ground, job, person, said, seen
from tests.core.effect.mechanisms.cohorts import helped, interviewed
from virksom.programme.effect.mechanisms.compared import Compared
from virksom.programme.effect.mechanisms.exposure import MECHANISMS
from virksom.programme.effect.mechanisms.family import MechanismsAsked, mechanisms
from virksom.programme.effect.mechanisms.words import (
    difference_text,
    group_text,
    sayings,
    silences,
)
from virksom.programme.kernel import Text
from virksom.programme.status import Share

TRAINING = next(one for one in MECHANISMS if one.code == "training")
MENTORING = next(one for one in MECHANISMS if one.code == "mentoring")


def spoken(*facts: Told, strategy: date | None = None) -> list[str]:
    found = mechanisms(seen(*facts), MechanismsAsked(landmarks=(90,), strategy=strategy))
    return [one.da for one in sayings(found)]


def unspoken(*facts: Told, after: int = 400) -> list[str]:
    return [one.da for one in silences(mechanisms(seen(*facts, after=after)))]


def test_a_group_has_the_elements_word_the_contracts_or_its_code() -> None:
    found = ground()
    told = [group_text(found, TRAINING, group=one).da for one in ("cleaning", "forge")]
    assert told == ["rengøring og viceværtservice", "forge"]
    assert group_text(found, MENTORING, group="yes") == Text("mentor", "mentoring")
    assert group_text(found, MENTORING, group="unrecorded").da == "ikke registreret"


def test_a_difference_is_told_with_its_interval() -> None:
    told = difference_text(Compared(Share(9, 10), Share(3, 10)))
    assert told == Text("+60 procentpoint (+17 til +81)", "+60 percentage points (+17 to +81)")


def test_of_nobody_it_says_so_and_nothing_else() -> None:
    assert spoken() == ["Ingen var henvist pr. 11.02.2020; der er intet at fortælle endnu."]


def test_where_nothing_can_be_compared_it_says_why() -> None:
    assert spoken(*person("K001"))[0].startswith("Ingen forskel kan regnes endnu: ingen to grupper")


def test_where_nothing_stands_it_says_that_this_shows_nothing() -> None:
    made, steps, came = sayings(mechanisms(demo()))
    assert made.da.startswith("Ingen af de 5 sammenligninger viser en forskel")
    assert "Det viser ikke, at der ingen er" in made.da
    assert steps.da == (
        "Halvdelen af de henviste havde deres første møde inden 4 dage og deres første element "
        "inden 33 dage."
    )
    assert came.da.startswith("Til rekrutteringssamtalen kom før 89 af 98")


def test_what_stands_is_told_with_both_shares() -> None:
    made, stands, *_ = spoken(*helped())
    assert made.startswith("1 af de 1 sammenligninger viser en forskel")
    assert stands == (
        "Mentor, 90 dage, mentor: 12 af 12 = 100 % (76–100 %) mod 0 af 12 = 0 % (0–24 %). "
        "Forskel +100 procentpoint (+66 til +100)."
    )


def test_attendance_is_told_where_there_is_a_before_and_an_after() -> None:
    assert spoken(*interviewed())[-1].startswith("Til rekrutteringssamtalen kom før 0 af 5")
    assert "kom før" not in " ".join(spoken(*interviewed(), strategy=day(300)))


def test_half_of_few_jobs_is_told_too() -> None:
    assert "deres første lønnede job inden 27 dage" in spoken(*person("K001"), job("K001", 20))[1]


def test_it_always_says_that_no_cause_is_shown() -> None:
    assert unspoken()[0].startswith("Om et element er årsagen.")
    assert len(unspoken()) == 1


def test_what_is_not_recorded_is_named() -> None:
    assert (
        "Ikke registreret: rekrutteringssamtale med aftale, joblæring"
        in unspoken(*person("K001"))[1]
    )


def test_everything_recorded_leaves_nothing_to_name() -> None:
    facts = (
        *person("K001"),
        said("agreement", "K001", 1),
        said("training", "K001", 2, workplace="V001", trade="kitchen"),
        said("element", "K001", 2, element="mentoring"),
        said("opening", "O001", 3, company="V001", asked=True),
        said("contact", "V001", 4),
        said("proposal", "O001", 5, candidate="K001", step="proposed", points=9, most=10),
        job("K001", 20),
        said("check_in", "K001", 21),
        said("check_in", "K001", 50),
    )
    assert len(unspoken(*facts)) == 1


def test_an_invented_programme_proves_nothing_and_a_day_ahead_is_not_known() -> None:
    told = silences(mechanisms(demo(on=date(2022, 1, 1))))
    assert told[-2].da.startswith("Hvad der kommer.")
    assert told[-1].da.startswith("Noget om virkeligheden. Personerne her er opdigtede")
