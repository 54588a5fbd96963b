"""What has come until now, phase by phase."""

import pytest

from tests.core.persons import IN_COURSE, TERMS, person, persons, with_choices
from virksom.programme.forecast.history import histories
from virksom.programme.forecast.past import past_of
from virksom.programme.forecast.phases import Phase
from virksom.programme.kernel import Week
from virksom.programme.settlement import owed_weeks

THROUGH = Week(2019, 39)
GOES_ON = "continue_if_self_supporting"
STORY = (
    *IN_COURSE,
    "K001 ansat 20 timer i V001 som E001 fra 2019-03-04 til og med 2019-03-31",
    "K001 ansat 37 timer i V002 som E002 fra 2019-04-15",
)


def test_a_path_is_read_week_by_week() -> None:
    (one,) = histories(persons(*STORY), TERMS, through=Week(2019, 17))
    told = "".join(phase.name[0] for phase in one.phases)
    assert (one.first, told) == (Week(2018, 49), "WWWWW" + "OOOOOOOO" + "PPPP" + "BB" + "FF")


def test_what_is_paid_is_what_is_owed() -> None:
    (one,) = histories(persons(*STORY), TERMS, through=THROUGH)
    owed = owed_weeks(person(*STORY), TERMS, through=THROUGH)
    assert (one.paid, one.since_paid) == (len(owed), THROUGH - owed[0].week + 1)


def test_how_deep_and_how_long_supported() -> None:
    one = past_of(histories(persons(*STORY), TERMS, through=Week(2019, 17)))
    assert [*one.now, *one.depth, *one.supported] == [Phase.FULL, 1, 2]


def test_a_raise_goes_on_being_supported() -> None:
    raised = (
        *IN_COURSE,
        "K001 ansat 20 timer i V001 som E001 fra 2019-03-04 til og med 2019-03-31",
        "K001 ansat 37 timer i V001 som E001 fra 2019-04-01",
    )
    one = past_of(histories(persons(*raised), TERMS, through=Week(2019, 15)))
    assert [*one.depth, *one.supported] == [1, 6]


def test_somebody_withdrawn_has_left() -> None:
    story = (*IN_COURSE, "K001 afmeldt 2019-03-06 som other_offer")
    (one,) = histories(persons(*story), TERMS, through=THROUGH)
    assert (one.phases[-1], one.paid, one.since_paid) == (Phase.LEFT, 0, 0)


@pytest.mark.parametrize(("choice", "told"), [("stop", "LLLL"), (GOES_ON, "FFFL")])
def test_who_is_withdrawn_in_self_support_counts_as_the_contract_says(
    choice: str, told: str
) -> None:
    story = (
        *IN_COURSE,
        "K001 ansat 37 timer i V001 som E001 fra 2019-02-04 til og med 2019-03-24",
        "K001 afmeldt 2019-03-06 som self_supporting",
    )
    terms = with_choices(after_withdrawal=choice)
    (one,) = histories(persons(*story), terms, through=Week(2019, 13))
    assert "".join(phase.name[0] for phase in one.phases[-4:]) == told
    assert one.paid == len(owed_weeks(person(*story), terms, through=Week(2019, 13)))


def test_who_goes_on_unpaid_past_a_withdrawal_has_left() -> None:
    story = (
        *IN_COURSE,
        "K001 uddannelse uden ydelse fra 2019-02-04",
        "K001 afmeldt 2019-03-06 som self_supporting",
    )
    for tier, phase in (("none", Phase.LEFT), ("full", Phase.FULL)):
        terms = with_choices(after_withdrawal=GOES_ON, education_tier=tier)
        (one,) = histories(persons(*story), terms, through=Week(2019, 13))
        assert one.phases[-1] is phase


def test_nobody_is_read_before_the_referral() -> None:
    assert histories(persons(*IN_COURSE), TERMS, through=Week(2018, 48)) == ()


def test_a_job_after_a_withdrawal_begins_a_new_path() -> None:
    again = ("K001 afmeldt 2019-03-06 som moved", "K001 henvist 2019-04-01")
    (one,) = histories(persons(*IN_COURSE, *again), TERMS, through=Week(2019, 15))
    assert (one.phases[-6], one.phases[-1]) == (Phase.LEFT, Phase.WAITING)


def test_jobs_and_the_longest_run_are_counted() -> None:
    one = past_of(histories(persons(*STORY), TERMS, through=Week(2019, 17)))
    assert [*one.jobs, *one.longest] == [2, 4]
    idle = past_of(histories(persons(*IN_COURSE), TERMS, through=Week(2019, 17)))
    assert [*idle.jobs, *idle.longest, *idle.supported] == [0, 0, 0]
