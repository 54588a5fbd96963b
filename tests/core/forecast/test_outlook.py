"""The forecast as people ask for it."""

from dataclasses import replace
from datetime import date

import pytest

from tests.core.forecast.cohort import LINES, cohort
from tests.core.forecast.pasts import rows
from tests.core.persons import TERMS, amended, with_choices
from virksom.programme.contract import TermMissing, Terms
from virksom.programme.forecast.exact import NotExact
from virksom.programme.forecast.load import Load
from virksom.programme.forecast.outlook import (
    Assumed,
    NothingToForecast,
    Outlook,
    Practice,
    last_paid,
    last_read,
    outlook,
)
from virksom.programme.forecast.premises import premises
from virksom.programme.forecast.shock import Shock
from virksom.programme.kernel import Span, Week
from virksom.programme.kernel.moment import end_of_day

FEW = Assumed(times=300, until=Week(2020, 20))


def seen(assumed: Assumed = FEW, *, terms: Terms | None = None) -> Outlook:
    return outlook(cohort(*LINES), assumed, terms=terms)


def test_the_weeks_to_come_begin_after_the_last_that_ended() -> None:
    found = seen()
    assert (found.weeks[0], found.weeks[-1]) == (Week(2019, 40), Week(2020, 20))


def test_without_an_end_it_goes_to_the_last_week_paid() -> None:
    assert seen(Assumed(times=2)).weeks[-1] == Week(2022, 51)


def test_the_fans_hold_what_is_expected() -> None:
    found, error = seen(), 0.6
    last = found.supporting.last
    assert last.low95 <= found.means.supporting[-1] <= last.high95
    assert last.mean == pytest.approx(found.means.supporting[-1], abs=error)
    assert found.paid.last.mean * 385 <= found.earned.last.mean <= found.paid.last.mean * 796
    assert found.expected.means.total == pytest.approx(found.means.total)


def test_the_same_question_gets_the_same_answer() -> None:
    assert seen().earned == seen().earned


def test_a_window_made_longer_is_forecast_to_its_end() -> None:
    window = "2018-09-01/2023-12-31"
    longer = amended(TERMS, "payment_window", value=window, since="2020-03-11", agreed="2020-02-01")
    assert (last_paid(TERMS), last_paid(longer)) == (Week(2022, 51), Week(2023, 51))


def test_weeks_after_what_is_known_are_forecast_and_not_counted() -> None:
    later = replace(cohort(*LINES, on=date(2020, 2, 29)), moment=end_of_day(date(2019, 9, 30)))
    assert last_read(later) == last_read(cohort(*LINES)) == Week(2019, 39)
    assert rows(outlook(later, FEW).past) == rows(seen().past)
    over = replace(later, on=date(2023, 2, 1))
    assert last_read(over) == Week(2023, 4)


def test_a_faster_match_finds_more_and_a_shock_fewer() -> None:
    shock = Shock(first=Week(2019, 42), weeks=8, losing=10, finding=0.2)
    quick, hard = (
        replace(FEW, practice=Practice(finding=2.0)),
        replace(FEW, shock=shock),
    )
    persons = [seen(assumed).means.supporting[12] for assumed in (quick, FEW, hard)]
    assert persons == sorted(persons, reverse=True)


def test_other_terms_pay_otherwise() -> None:
    dear = seen(terms=with_choices(full_rate="1592.00", partial_rate="770.00"))
    assert dear.means.total[-1] == pytest.approx(2 * seen().means.total[-1])


def test_nobody_to_forecast_is_a_sentence() -> None:
    with pytest.raises(NothingToForecast, match="ingen er henvist"):
        outlook(cohort(*LINES, on=date(2018, 11, 1)), FEW)


def test_no_week_left_is_a_sentence() -> None:
    with pytest.raises(NothingToForecast, match="ingen uger tilbage"):
        outlook(cohort(*LINES, on=date(2023, 2, 1)), Assumed(times=2))


def test_an_end_before_the_first_week_is_a_sentence() -> None:
    with pytest.raises(NothingToForecast, match="2019-W12 ligger før den første uge"):
        seen(replace(FEW, until=Week(2019, 12)))


def test_before_the_contract_was_agreed_there_is_nothing_to_read() -> None:
    early = replace(cohort(*LINES), moment=end_of_day(date(2018, 1, 1)))
    with pytest.raises(TermMissing, match="ikke indgået"):
        last_read(early)


def test_of_a_window_without_an_end_four_years_are_forecast() -> None:
    term = TERMS.terms["payment_window"]
    values = tuple(replace(one, value=Span(date(2018, 9, 1))) for one in term.values)
    endless = Terms({**TERMS.terms, "payment_window": replace(term, values=values)})
    assert last_paid(endless) - Week.of(date(2018, 9, 1)) == 208


def test_of_more_than_can_be_helped_fewer_find_and_the_assumption_is_said() -> None:
    crowded = seen(replace(FEW, load=Load(helped=1, strain=0.5)))
    assert crowded.paid.last.mean < seen().paid.last.mean
    said = [one.says.da for one in premises(crowded)]
    assert any("1 kan hjælpes ad gangen" in one and "50 % oftere" in one for one in said)
    assert not any("uafhængigt" in one for one in said)


def test_until_when_a_withdrawn_one_counts_is_said_where_the_contract_goes_on() -> None:
    on = with_choices(after_withdrawal="continue_if_self_supporting")
    usual, other = ([one.says.da for one in premises(seen(terms=one))] for one in (TERMS, on))
    assert not any("afmeldes" in one for one in usual)
    assert any("tæller med, indtil selvforsørgelsen er tabt" in one for one in other)
    assert any("20 uger i hver fase og for hver varighed af den" in one for one in other)


def test_under_a_load_nothing_is_reckoned_without_chance() -> None:
    crowded = seen(replace(FEW, load=Load(helped=1)))
    assert not crowded.exact
    for name in ("means", "expected"):
        with pytest.raises(NotExact, match="Belastning"):
            getattr(crowded, name)
