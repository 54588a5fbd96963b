"""When an opening can be posted, changed, closed, reopened and filled."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, cast

import pytest

from tests.core.companies.test_openings import POSTED, closing, seat, stands
from virksom.programme.companies.opening_rules import (
    NO_OPENING,
    Demand,
    flaws,
    why_not_change,
    why_not_close,
    why_not_fill,
    why_not_post,
    why_not_reopen,
)
from virksom.programme.companies.openings import Vacancy
from virksom.programme.kernel import Text
from virksom.programme.record import Opening

DAY = date(2019, 3, 4)
CATALOGUE = {"till": True, "serving": True, "telex": False}
GOOD = Opening(company="V001", occupation="kitchen_helper", hours_from=Decimal(10))


def demand(*, held: frozenset[str] = frozenset(), titled: bool = False, **more: object) -> Demand:
    """Return a good demand with some of it told otherwise."""
    says = replace(GOOD, **cast("dict[str, Any]", more))
    return Demand(says=says, posted=DAY, catalogue=CATALOGUE, held=held, titled=titled)


OPEN = stands(POSTED)
FILLED = stands(POSTED, seat(date(2019, 3, 11)))
SHUT = stands(POSTED, closing("withdrawn", date(2019, 3, 20)))


def da(text: object) -> str:
    """Return the Danish of a text; "" for none."""
    return getattr(text, "da", "")


def test_little_is_enough() -> None:
    assert why_not_post(demand()) is None
    assert why_not_post(demand(occupation=None, titled=True)) is None
    assert why_not_post(demand(hours_from=None, hours_to=Decimal(15))) is None


def test_everything_may_be_told() -> None:
    whole = demand(
        hours_to=Decimal(80),
        when=("morning",),
        must=("till",),
        nice=("serving",),
        conditions=("standing",),
        seats=50,
        by=DAY,
    )
    assert flaws(whole) == {}


@pytest.mark.parametrize(
    ("field", "told", "says"),
    [
        ("occupation", {"occupation": None}, "Vælg arbejdet"),
        ("hours_from", {"hours_from": None}, "hvor mange timer"),
        ("hours_from", {"hours_from": Decimal(81)}, "fra 0 til 80"),
        ("hours_to", {"hours_to": Decimal(-1)}, "fra 0 til 80"),
        ("hours_to", {"hours_to": Decimal("9.5")}, "modsiger hinanden: fra 10 til 9,5"),
        ("seats", {"seats": 0}, "fra 1 til 50"),
        ("seats", {"seats": 51}, "fra 1 til 50"),
        ("by", {"by": date(2019, 3, 3)}, "før 04.03.2019"),
        ("when", {"when": ("noon",)}, "Vælg fra listen"),
        ("conditions", {"conditions": ("diagnosis",)}, "Vælg fra listen"),
        ("must", {"must": ("unheard",)}, "»unheard« står ikke i kataloget"),
        ("nice", {"nice": ("telex",)}, "»telex« bruges ikke længere"),
        ("nice", {"must": ("till",), "nice": ("till",)}, "»till« kan ikke både"),
    ],
)
def test_each_flaw_is_told_at_its_field(field: str, told: dict[str, Any], says: str) -> None:
    found = flaws(demand(**told))
    assert list(found) == [field]
    assert says in found[field].da
    assert why_not_post(demand(**told)) == found[field]


def test_every_flaw_is_told_at_once() -> None:
    assert list(flaws(demand(seats=0, occupation=None, hours_from=None))) == [
        "occupation",
        "hours_from",
        "seats",
    ]


@pytest.mark.parametrize("code", ["telex", "erased"])
def test_a_competence_the_catalogue_let_go_of_may_stay(code: str) -> None:
    assert flaws(demand(must=(code,), held=frozenset({code}))) == {}


def test_what_is_not_there_is_told_so() -> None:
    assert why_not_change(None, demand()) == NO_OPENING
    assert why_not_close(None, outcome="withdrawn") == NO_OPENING
    assert why_not_reopen(None) == NO_OPENING
    assert why_not_fill(None) == NO_OPENING


def test_an_open_or_a_filled_one_can_be_changed_and_a_closed_one_not() -> None:
    assert why_not_change(OPEN, demand()) is None
    assert why_not_change(FILLED, demand(seats=2)) is None
    assert "Åbn den igen først" in da(why_not_change(SHUT, demand()))
    assert "Skriv antal pladser" in da(why_not_change(OPEN, demand(seats=60)))


def test_seats_that_are_taken_stay() -> None:
    two = (seat(date(2019, 3, 11)), seat(date(2019, 3, 12), number=2))
    assert "mindst 2" in da(why_not_change(stands(POSTED, *two), demand(seats=1)))


@pytest.mark.parametrize(
    ("outcome", "missing", "says"),
    [
        ("withdrawn", (), ""),
        ("withdrawn", ("hours",), "kun om en jobåbning"),
        ("unfilled", ("hours", "telex"), ""),
        ("unfilled", (), "Sæt kryds"),
        ("unfilled", ("unheard",), "»unheard« står ikke"),
        ("filled", (), "Vælg, om"),
    ],
)
def test_an_open_one_is_withdrawn_or_unfilled(
    outcome: str, missing: tuple[str, ...], says: str
) -> None:
    found = why_not_close(OPEN, outcome=outcome, missing=missing, catalogue=CATALOGUE)
    assert says in da(found)
    assert (found is None) is (not says)


@pytest.mark.parametrize(
    ("now", "says"),
    [(SHUT, "virksomheden har trukket den tilbage. Åbn"), (FILLED, "besat. Ret antallet")],
)
def test_one_that_has_ended_is_not_closed_again(now: Vacancy, says: str) -> None:
    assert says in da(why_not_close(now, outcome="withdrawn"))


def test_what_was_missing_is_held_against_the_words_alone_without_a_catalogue() -> None:
    assert why_not_close(OPEN, outcome="unfilled", missing=("nobody",)) is None


def test_only_a_closing_is_taken_back() -> None:
    assert why_not_reopen(SHUT) is None
    assert "åben i forvejen" in da(why_not_reopen(OPEN))
    assert "allerede besat (E001)" in da(why_not_reopen(FILLED))


def test_a_seat_is_taken_once_and_of_an_open_one() -> None:
    assert why_not_fill(OPEN) is None
    assert "allerede besat (E001)" in da(why_not_fill(FILLED))
    assert "trukket den tilbage" in da(why_not_fill(SHUT))


def test_a_competence_is_told_by_what_it_is_called() -> None:
    labels = {"till": Text("kasse", "till"), "telex": Text("fjernskriver", "teleprinter")}
    both = replace(demand(must=("till",), nice=("till",)), labels=labels)
    assert da(why_not_post(both)).startswith("»kasse« kan ikke både være et krav")
    gone = replace(demand(must=("telex",)), labels=labels)
    assert da(why_not_post(gone)).startswith("»fjernskriver« bruges ikke længere")
