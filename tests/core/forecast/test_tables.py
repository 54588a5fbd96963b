"""The forecast's numbers as tables, and what it rests on."""

from dataclasses import replace
from datetime import date

import numpy as np

from tests.core.forecast.cohort import LINES, cohort
from tests.core.forecast.test_outcome_plays import seen as outcomes
from tests.core.persons import TERMS, with_choices
from virksom.programme.effect.table import Unit
from virksom.programme.forecast.employments import MOST, employments
from virksom.programme.forecast.outlook import Assumed, Outlook, Practice, outlook
from virksom.programme.forecast.parties import Parties, parties
from virksom.programme.forecast.premises import premises
from virksom.programme.forecast.shock import SPRING_2020
from virksom.programme.forecast.tables import (
    chance_text,
    earned_table,
    needed_table,
    paid_table,
    parties_table,
    premises_table,
    supporting_table,
    worth_table,
)
from virksom.programme.forecast.worth import worths
from virksom.programme.kernel import Week
from virksom.programme.ledger import CashFlow

SEEN = outlook(cohort(*LINES), Assumed(times=100, until=Week(2020, 14)))


def money(kroner: int = 0) -> Parties:
    flows = [CashFlow(date(2018, 9, 3), -100 * kroner)] if kroner else []
    return parties(SEEN, TERMS, flows=flows)


def test_a_fan_has_a_row_each_quarter_and_for_the_last_week() -> None:
    days = [row[0] for row in supporting_table(SEEN).rows]
    assert days == [date(2019, 12, 29), date(2020, 3, 29), date(2020, 4, 5)]
    assert len(paid_table(SEEN, step=1).rows) == len(SEEN.weeks)


def test_the_middle_stands_first_and_lies_within() -> None:
    for row in earned_table(SEEN).rows:
        _, middle, low80, high80, low95, high95 = row
        assert low95 <= low80 <= middle <= high80 <= high95


def test_what_it_takes_says_what_the_guess_is_worth() -> None:
    found = employments(SEEN.draws, lasting=60, guess=100, rng=np.random.default_rng(1))
    table = needed_table(SEEN, found)
    assert table.says.da.startswith("Chancen for, at 100 er nok, er ")
    assert table.rows[0][1] == round(found.needed.middle)


def test_more_employments_than_are_told_apart_stand_as_so_many() -> None:
    found = employments(SEEN.draws, lasting=60, guess=100, rng=np.random.default_rng(1))
    many = replace(found, needed=replace(found.needed, high95=MOST))
    said = "More than 10,000 stand as 10,000."
    for one, told in ((found, False), (many, True)):
        notes = [note.en for note in needed_table(SEEN, one).notes]
        assert (said in notes) is told


def test_without_the_investors_money_it_is_not_told() -> None:
    table = parties_table(SEEN, money())
    assert (len(table.rows), table.says.da[:24]) == (3, "Investors penge er ikke ")


def test_with_it_chance_and_rate_are_told() -> None:
    table = parties_table(SEEN, money(2000))
    assert len(table.rows) == 6
    assert "Chancen for, at investor har alt igen, er" in table.says.da
    assert "Yearly rate" in table.says.en
    assert "Where it happens, it is on " in table.says.en


def test_of_few_runs_the_investors_day_and_rate_have_no_range() -> None:
    few = outlook(cohort(*LINES), replace(SEEN.assumed, times=20))
    flows = [CashFlow(date(2018, 9, 3), -200_000)]
    assert "80" not in parties_table(few, parties(few, TERMS, flows=flows)).says.en


def test_of_a_day_that_comes_in_few_runs_no_range_is_told() -> None:
    for even, told in ((0.99, False), (1.0, True)):
        found = parties_table(SEEN, replace(money(2000), even=even, rate=None))
        assert (" to " in found.says.en) is told


def test_who_has_all_back_already_is_told_so() -> None:
    back = replace(money(2000), back=True, rate=None)
    assert parties_table(SEEN, back).says.en == "The investor has everything back already."


def test_where_the_investor_never_has_all_back_no_day_is_told() -> None:
    assert "Where it happens" not in parties_table(SEEN, money(10_000_000)).says.en


def test_a_rate_that_cannot_be_told_is_left_out() -> None:
    assert "Yearly" not in parties_table(SEEN, replace(money(2000), rate=None)).says.en


def test_the_worth_of_each_change_is_a_row() -> None:
    table = worth_table(SEEN, worths(SEEN))
    units = [column.unit for column in table.columns[1:]]
    assert units == [Unit.KRONER, Unit.KRONER, Unit.KRONER, Unit.WEEKS, Unit.RATIO]
    assert len(table.rows) == 3
    assert all(low <= kroner <= high for _, kroner, low, high, *_ in table.rows)


def test_what_is_assumed_is_told_with_where_it_comes_from() -> None:
    table = premises_table(SEEN)
    assert "796 kr. i fuld og 385 kr. i delvis" in str(table.told())
    assert [str(row[1]) for row in table.rows][-2:] == ["aftalens punkt 4.5", "valgt"]


def test_what_is_turned_is_assumed_too() -> None:
    assumed = replace(SEEN.assumed, practice=Practice(finding=1.5), shock=SPRING_2020)
    told = [one.says.da for one in premises(replace(SEEN, assumed=assumed))]
    assert told[-2] == "Chancen for at finde job ganges med 1,5."
    assert told[-1].startswith("Et fælles stød fra 16.03.2020 i 8 uger")


def test_what_is_paid_otherwise_and_more_places_are_told() -> None:
    assumed = replace(SEEN.assumed, bonus=(0.0, 5000.0), later=0.5, practice=Practice(places=3))
    told = [one.says.da for one in premises(replace(SEEN, assumed=assumed))][-3:]
    assert told[0].startswith("Der kommer 3 træningspladser til")
    assert told[1] == "5000 kr. lægges til, første gang en person når 26 uger i træk."
    assert told[2] == "En uge i andet job eller et senere betales med 50 %."


def test_a_cap_by_the_calendar_is_told() -> None:
    terms = with_choices(cap_counts="calendar_from_first")
    seen = outlook(cohort(*LINES), SEEN.assumed, terms=terms)
    assert "kalenderuger fra den første betalte" in str([one.says.da for one in premises(seen)])


def test_no_chance_is_told_as_certain() -> None:
    told = [chance_text(part) for part in (0.0, 0.004, 0.12, 0.997, 1.0)]
    assert told == ["< 1 %", "< 1 %", "12 %", "> 99 %", "> 99 %"]


def says(seen: Outlook) -> dict[str, str]:
    """Return each assumption with where it comes from."""
    return {one.says.da: one.source.da for one in premises(seen)}


def test_the_hours_and_the_benefit_are_assumed_by_their_clauses() -> None:
    found = says(SEEN)
    hours = "Selvforsørgelse er fuld fra 37 timer om ugen; det, der er kommet, læses efter samme "
    assert found[f"{hours}grænse."] == "aftalens punkt 4.1"
    benefit = "En uge i selvforsørgelse sparer 1.675 kr. i ydelse, også i delvis."
    assert found[benefit] == "aftalens punkt 4.5"


def test_a_term_that_is_turned_is_chosen_and_no_clause() -> None:
    assumed = replace(SEEN.assumed, turned=frozenset({"full_time_hours", "cap"}))
    found = says(replace(SEEN, assumed=assumed))
    chosen = [text for text, source in found.items() if source == "valgt"]
    assert any(text.startswith("Selvforsørgelse er fuld fra") for text in chosen)
    assert any(text.startswith("En hel uge koster") for text in chosen)


def test_outcomes_are_assumed_with_what_is_left_out_and_what_they_are_paid() -> None:
    seen = outcomes("punktmaal", Assumed(times=2, outcomes=0.5))
    found = says(seen)
    assert any("4 slags resultater" in one for one in found)
    assert any("18,5 timer om ugen" in one for one in found)
    assert any("»Løn i alt« er ikke med" in one for one in found)
    assert any("betales med 50 % af prisen" in one for one in found)


def test_outcomes_have_tables_of_their_own() -> None:
    seen = outcomes("fasthold", Assumed(times=20))
    assert paid_table(seen).title.da == "Resultater, der betales fra nu af"
    table = worth_table(seen, worths(seen))
    assert table.columns[2].label.da == "Flere resultater"
    assert (table.says.da, len(table.rows[0])) == ("For få forløb til et spænd.", 4)
    enough = worth_table(replace(seen, assumed=Assumed(times=100)), worths(seen))
    assert "af det samme tilfælde" in enough.says.da


def test_of_too_few_runs_no_interval_is_told() -> None:
    few, enough = (
        supporting_table(outlook(cohort(*LINES), Assumed(times=times, until=Week(2019, 50))))
        for times in (99, 100)
    )
    assert few.says.da == "For få forløb til et spænd."
    assert [len(table.columns) for table in (few, enough)] == [2, 6]
    assert [len(table.rows[0]) for table in (few, enough)] == [2, 6]
