"""What a change in practice would be worth."""

from dataclasses import replace

import pytest

from tests.core.forecast.cohort import LINES, cohort
from tests.core.forecast.test_outcome_plays import seen as outcomes
from virksom.programme.forecast.load import Load
from virksom.programme.forecast.outlook import Assumed, Outlook, Practice, outlook
from virksom.programme.forecast.worth import PLAYED, RECKONED, WORTH_TEXTS, Worth, worths
from virksom.programme.kernel import Week

ASKED = Assumed(times=PLAYED, until=Week(2020, 40))
BOUNDLESS = replace(ASKED, load=Load(helped=1000))


def seen(assumed: Assumed = ASKED) -> Outlook:
    return outlook(cohort(*LINES), assumed)


def by_code(found: Outlook) -> dict[str, Worth]:
    return {one.code: one for one in worths(found)}


def test_each_change_for_the_better_is_worth_something() -> None:
    found = worths(seen())
    assert [one.code for one in found] == list(WORTH_TEXTS)
    for one in found:
        assert all(spread.mean > 0 for spread in (one.kroner, one.weeks, one.persons))
        assert one.kroner.low80 < one.kroner.mean < one.kroner.high80


def test_a_hundred_sets_of_chances_give_the_ends() -> None:
    found = [worths(seen(replace(ASKED, times=times))) for times in (12, 100, PLAYED)]
    assert found[0] != found[1] == found[2]


def test_played_it_is_what_is_reckoned() -> None:
    """By the same sets of chances; the error is that of sampling, four times."""
    exact = by_code(seen(replace(ASKED, times=RECKONED)))
    chances = seen(replace(ASKED, times=RECKONED)).draws
    many = seen(BOUNDLESS)
    many.__dict__["draws"] = chances.repeat(PLAYED // RECKONED, axis=0)
    for code, one in by_code(many).items():
        assert one.weeks.mean == pytest.approx(exact[code].weeks.mean, abs=2.5)
        assert one.persons.mean == pytest.approx(exact[code].persons.mean, abs=0.15)


def test_the_next_place_is_that_of_who_waits_then() -> None:
    placed = replace(ASKED, practice=Practice(places=1))
    assert "one_more_place" in by_code(seen(placed))
    assert "one_more_place" not in by_code(seen(replace(ASKED, practice=Practice(places=2))))


def test_where_few_can_be_helped_another_place_takes_from_the_others() -> None:
    crowded = by_code(seen(replace(ASKED, load=Load(helped=1, strain=0.5))))
    free = by_code(seen(BOUNDLESS))
    assert crowded["one_more_place"].weeks.mean < free["one_more_place"].weeks.mean / 2


def test_where_outcomes_are_paid_it_is_played() -> None:
    found = by_code(outcomes(assumed=Assumed(times=PLAYED)))
    assert found["faster_match"].kroner.mean > 0
    assert found["faster_match"].weeks.mean > 0


def test_where_nobody_waits_no_place_is_missing() -> None:
    busy = [line for line in LINES if line[:4] not in {"K005", "K006"}]
    found = worths(outlook(cohort(*busy), ASKED))
    assert [one.code for one in found] == ["faster_match", "steadier_job"]
