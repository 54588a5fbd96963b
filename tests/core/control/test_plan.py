"""A sample before it is drawn: months, size, the seed nobody chose, and drawn again."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.core.control.billed import MARCH, lines, log, moment, sample
from tests.spec.answers import TERMS
from virksom.programme.control import (
    CannotDraw,
    Drawing,
    drawn,
    drawn_from,
    months_between,
    next_sample,
    read_months,
    same_again,
    sample_draft,
    seed_of,
    size_of,
    written_months,
)
from virksom.programme.control.plan import TooFewLines
from virksom.programme.kernel import Month
from virksom.programme.kernel.week import NotAMonth
from virksom.programme.record import append

ASKED = Drawing(months=(MARCH,), size=3, seed="2019")


def test_months_run_from_the_first_to_the_last() -> None:
    found = months_between(Month(2018, 12), Month(2019, 2))
    assert [str(one) for one in found] == ["2018-12", "2019-01", "2019-02"]
    assert written_months(found) == "2018-12..2019-02"
    assert read_months("2018-12..2019-02") == found
    assert read_months("2019-03") == (MARCH,)


@pytest.mark.parametrize("text", ["2019-03..2019-02", "2019-03..2029-03"])
def test_months_out_of_order_or_too_many_are_refused(text: str) -> None:
    with pytest.raises(CannotDraw, match="senere"):
        read_months(text)


def test_a_month_that_is_none_is_refused() -> None:
    with pytest.raises(NotAMonth):
        read_months("marts")


def test_the_contracts_share_is_rounded_up_and_each_employer_is_drawn() -> None:
    many = lines(log(each=50).known())
    assert size_of(many, share=Decimal(5)) == 6
    assert size_of(many, share=Decimal(1)) == 3
    assert size_of(many, share=Decimal(200)) == len(many)
    assert size_of((), share=Decimal(5)) == 0


def test_the_seed_follows_from_the_last_fact_and_the_months() -> None:
    one, other = log().known(), log(each=4).known()
    april = Month(2019, 4)
    seeds = {seed_of(one, [MARCH]), seed_of(other, [MARCH]), seed_of(one, [MARCH, april])}
    assert len(seeds) == 3
    assert {len(seed) for seed in seeds} == {16}


@pytest.mark.parametrize("wrong", ["", " a", "a\n", "x" * 65])
def test_a_seed_that_cannot_be_said_is_refused(wrong: str) -> None:
    with pytest.raises(CannotDraw, match="Startværdien"):
        drawn(lines(log().known()), replace(ASKED, seed=wrong))


@pytest.mark.parametrize("wrong", [0, 10_001])
def test_a_size_that_cannot_be_is_refused(wrong: int) -> None:
    with pytest.raises(CannotDraw, match="fra 1 til"):
        drawn(lines(log().known()), replace(ASKED, size=wrong))


def test_nothing_is_drawn_from_nothing() -> None:
    with pytest.raises(CannotDraw, match="ingen fakturerede"):
        drawn((), ASKED)


def test_what_was_drawn_is_drawn_again_whatever_is_told_later() -> None:
    told = log()
    found = drawn(lines(told.known()), ASKED)
    on = moment().date()
    draft = sample_draft(found, ASKED, code=next_sample(told), on=on, by="oekonomi")
    told = append(append(told, [draft], moment=moment()), [sample(1)], moment=moment())
    fact = told.facts[-2]
    assert fact.subject == "S0001"
    assert same_again(fact, drawn_from(fact, told, terms=TERMS))
    assert next_sample(told) == "S0002"


def test_a_sample_that_its_seed_does_not_draw_is_seen() -> None:
    told = log(sample(1, 2))
    fact = told.facts[-1]
    assert not same_again(fact, drawn_from(fact, told, terms=TERMS))


def test_what_is_no_sample_was_drawn_from_nothing() -> None:
    told = log()
    assert not same_again(told.facts[0], ())
    with pytest.raises(TypeError):
        drawn_from(told.facts[0], told, terms=TERMS)


@pytest.mark.parametrize(("each", "said"), [(1, "There "), (2, "There are only")])
def test_more_lines_than_there_are_are_not_drawn(each: int, said: str) -> None:
    among = lines(log().known())[:each]
    with pytest.raises(TooFewLines) as wrong:
        drawn(among, replace(ASKED, size=each + 1))
    assert wrong.value.text.en.startswith(said)
