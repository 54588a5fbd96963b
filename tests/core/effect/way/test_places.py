"""One place a day: what each is, and which comes first when two could be."""

import pytest

from tests.core.effect.way.walks import place_on
from virksom.programme.effect.way.places import PathPlace

BEGUN = ("K001 henvist 2019-01-01", "K001 starter 2019-01-07")
FIRST = "K001 ansat 20 timer i V001 som E001 fra 2019-02-04 til og med 2019-02-10"
DAY = "2019-06-05"


def test_who_is_referred_and_not_begun_is_referred() -> None:
    assert place_on("2019-01-06", *BEGUN) == "referred"


def test_whoever_begins_is_on_the_path_from_that_day() -> None:
    assert place_on("2019-01-07", *BEGUN) == "on_path"


def test_job_training_is_a_place() -> None:
    assert place_on(DAY, *BEGUN, "K001 joblæring i V100 fra 2019-06-03") == "training"


def test_job_training_beside_a_job_is_the_job() -> None:
    lines = (*BEGUN, "K001 joblæring i V100 fra 2019-06-03", "K001 ansat 5 timer fra 2019-06-05")
    assert place_on(DAY, *lines) == "first_job"
    assert place_on("2019-06-04", *lines) == "training"


@pytest.mark.parametrize("job", ["ansat 37 timer", "fleksjob 8 timer", "ansat ukendte timer"])
def test_the_first_job_is_a_place_whatever_its_hours(job: str) -> None:
    assert place_on(DAY, *BEGUN, f"K001 {job} fra 2019-06-03") == "first_job"


@pytest.mark.parametrize(
    ("job", "place"),
    [
        ("ansat 37 timer", "full"),
        ("ansat 36,9 timer", "partial"),
        ("fleksjob 37 timer", "partial"),
        ("ansat ukendte timer", "hours_unknown"),
    ],
)
def test_a_later_job_stands_by_the_days_state(job: str, place: str) -> None:
    assert place_on(DAY, *BEGUN, FIRST, f"K001 {job} som E002 fra 2019-06-03") == place


@pytest.mark.parametrize("form", ["løntilskud", "praktik"])
def test_what_is_no_paid_job_is_no_place_of_its_own(form: str) -> None:
    assert place_on(DAY, *BEGUN, f"K001 {form} 37 timer fra 2019-06-03") == "on_path"


def test_after_a_job_one_is_between_jobs() -> None:
    assert place_on(DAY, *BEGUN, FIRST) == "between_jobs"


def test_a_job_of_no_hours_is_none_and_yet_it_has_begun() -> None:
    assert place_on(DAY, *BEGUN, "K001 ansat 0 timer fra 2019-06-03") == "between_jobs"


def test_a_second_job_beside_the_first_ends_the_first_job() -> None:
    lines = (*BEGUN, "K001 ansat 20 timer som E001 fra 2019-02-04")
    assert place_on(DAY, *lines, "K001 ansat 17 timer som E002 fra 2019-06-05") == "full"
    assert place_on("2019-06-04", *lines) == "first_job"


def test_a_job_from_before_the_referral_is_no_first_job() -> None:
    assert place_on(DAY, *BEGUN, "K001 ansat 10 timer fra 2018-10-01") == "partial"


def test_education_that_supports_comes_before_a_part_time_job() -> None:
    lines = (*BEGUN, "K001 uddannelse uden ydelse fra 2019-06-03")
    assert place_on(DAY, *lines) == "education"
    assert place_on(DAY, *lines, "K001 ansat 5 timer fra 2019-06-03") == "education"
    assert place_on(DAY, *lines, "K001 ansat 37 timer fra 2019-06-03") == "first_job"


def test_education_with_a_benefit_gives_way_to_a_job() -> None:
    lines = (*BEGUN, "K001 uddannelse med ydelse fra 2019-06-03")
    assert place_on(DAY, *lines) == "education"
    assert place_on(DAY, *lines, "K001 ansat 5 timer fra 2019-06-03") == "first_job"


def test_the_withdrawn_are_withdrawn_whatever_comes_after() -> None:
    lines = (*BEGUN, "K001 afmeldt 2019-06-03", "K001 ansat 37 timer fra 2019-06-04")
    assert place_on(DAY, *lines) == "withdrawn"


def test_who_is_referred_again_is_referred_until_a_new_start() -> None:
    lines = (*BEGUN, FIRST, "K001 afmeldt 2019-03-01", "K001 henvist 2019-05-01")
    assert place_on(DAY, *lines) == "referred"
    assert place_on(DAY, *lines, "K001 starter 2019-06-03") == "between_jobs"


def test_every_place_has_its_own_name_and_a_meaning() -> None:
    for language in ("da", "en"):
        names = {place.text.read(language) for place in PathPlace}
        assert len(names) == len(PathPlace)
        assert all(place.meaning.read(language).endswith(".") for place in PathPlace)
