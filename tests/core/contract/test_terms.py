"""Terms through time: what is in force, and what was known of it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from virksom.programme.contract import DatedValue, InForce, Term, TermMissing, Terms, Value
from virksom.programme.kernel import Span, Text, parse_moment

AUTUMN, NEW_YEAR = date(2018, 9, 1), date(2019, 1, 1)


def value(amount: Value, since: date = AUTUMN, agreed_on: date = AUTUMN) -> DatedValue:
    return DatedValue(value=amount, since=since, agreed_on=agreed_on, clause="4.2")


def term(name: str, *values: DatedValue) -> Term:
    return Term(name=name, unit="DKK/week", label=Text(name, name), values=values)


RATE = term(
    "rate",
    value(Decimal(796)),
    value(Decimal(800), NEW_YEAR, date(2018, 12, 1)),
)
TERMS = Terms({"rate": RATE, "choice": term("choice", value("start"))})


def rate(terms: Terms, day: date) -> Decimal:
    return terms.on(day).amount("rate")


def test_a_value_is_in_force_from_its_first_day_inclusive() -> None:
    assert rate(TERMS, NEW_YEAR - timedelta(days=1)) == 796
    assert rate(TERMS, NEW_YEAR) == 800


def test_an_amendment_is_known_from_the_day_it_was_agreed() -> None:
    before = TERMS.known(parse_moment("2018-11-30"))
    assert rate(before, NEW_YEAR) == 796
    assert rate(TERMS.known(parse_moment("2018-12-01")), NEW_YEAR) == 800


def test_with_everything_known_nothing_agreed_is_hidden() -> None:
    assert TERMS.known() is TERMS


def test_of_two_values_from_one_day_the_later_agreed_holds() -> None:
    corrected = Terms(
        {"rate": term("rate", value(Decimal(1)), value(Decimal(2), AUTUMN, NEW_YEAR))}
    )
    assert rate(corrected, AUTUMN) == 2


def test_before_the_first_value_asking_is_refused() -> None:
    with pytest.raises(TermMissing) as refused:
        TERMS.on(date(2018, 8, 31))
    assert refused.value.text.da == (
        "Aftalen gælder fra 01.09.2018; den har ingen vilkår for 31.08.2018."
    )
    assert refused.value.text.en == (
        "The contract is in force from 1 Sep 2018; it has no terms for 31 Aug 2018."
    )


def test_before_anything_was_agreed_asking_is_refused() -> None:
    with pytest.raises(TermMissing) as refused:
        TERMS.known(parse_moment("2018-08-31")).on(NEW_YEAR)
    assert refused.value.text.da == "Aftalen var ikke indgået på det tidspunkt."
    assert refused.value.text.en == "The contract had not been agreed at that moment."


def test_a_term_that_nobody_agreed_on_is_refused_by_name() -> None:
    with pytest.raises(TermMissing) as refused:
        TERMS.on(AUTUMN).amount("cap")
    assert refused.value.text.da == "Aftalen har ingen værdi for »cap« den 01.09.2018."
    assert refused.value.text.en == "The contract has no value for “cap” on 1 Sep 2018."


def test_the_contract_begins_when_every_term_the_rules_read_has_a_value() -> None:
    later = Terms({"full_rate": RATE, "cap": term("cap", value(Decimal(156), NEW_YEAR))})
    assert TERMS.begins() == AUTUMN
    assert later.begins() == NEW_YEAR


def test_a_new_term_that_no_rule_reads_does_not_move_the_beginning() -> None:
    bonus = term("bonus", value(Decimal(5), NEW_YEAR))
    assert Terms({"full_rate": RATE, "bonus": bonus}).begins() == AUTUMN


def test_a_switch_turned_anew_does_not_move_the_beginning() -> None:
    payee = term("payee", value("provider"), value("investor", NEW_YEAR))
    assert Terms({"full_rate": RATE, "payee": payee}).begins() == AUTUMN


def test_the_days_of_one_stretch_share_one_object() -> None:
    first = TERMS.on(AUTUMN)
    assert TERMS.on(NEW_YEAR - timedelta(days=1)) is first
    assert TERMS.on(NEW_YEAR) is not first
    assert TERMS.on(NEW_YEAR).since == NEW_YEAR


def test_a_switch_turned_holds_on_all_days_and_changes_nothing_else() -> None:
    turned = TERMS.with_switch("choice", "referral")
    assert turned.on(NEW_YEAR).choice("choice") == "referral"
    assert TERMS.on(NEW_YEAR).choice("choice") == "start"
    assert rate(turned, NEW_YEAR) == 800


def test_a_switch_that_is_a_number_stays_one() -> None:
    assert TERMS.with_switch("rate", "2").on(NEW_YEAR).whole("rate") == 2


def test_each_kind_of_value_is_read_as_what_it_is() -> None:
    labels = {"su": Text("SU", "student grant")}
    period = Span(AUTUMN, NEW_YEAR)
    values = {"a": value(labels), "b": value(period), "c": value(Text("ja", "yes"))}
    rules = InForce(AUTUMN, values)
    assert rules.labels("a") == labels
    assert rules.codes("a") == ("su",)
    assert rules.span("b") == period
    assert rules.text("c").en == "yes"
    assert rules.clause("a") == "4.2"


def test_a_value_asked_for_as_something_else_is_a_bug() -> None:
    with pytest.raises(TypeError, match="expected str, the term holds Decimal"):
        TERMS.on(AUTUMN).choice("rate")


def test_names_stand_in_the_order_of_the_contract() -> None:
    assert TERMS.names == ("rate", "choice")


def test_the_next_change_is_the_first_day_with_other_terms() -> None:
    assert TERMS.next_change(AUTUMN) == NEW_YEAR
    assert TERMS.next_change(NEW_YEAR - timedelta(days=1)) == NEW_YEAR
    assert TERMS.next_change(NEW_YEAR) is None
