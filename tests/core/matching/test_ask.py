"""What an opening asks for, read from what is said of it."""

from decimal import Decimal

from virksom.programme.kernel import Text
from virksom.programme.matching import Ask, Guide, ask
from virksom.programme.record import Opening

SAYS = Opening(
    occupation="cleaner",
    hours_from=Decimal(12),
    must=("floor_care",),
    nice=("till", "floor_care"),
    when=("morning",),
    place="9000",
    conditions=("noise",),
    mentor=True,
)


def test_an_opening_is_read_as_it_is_said() -> None:
    found = ask("O001", SAYS, seats=2, trade="cleaning", fact="f000001")
    assert (found.must, found.nice) == ({"floor_care"}, {"till"})
    assert found.asks == {"floor_care", "till"}
    assert (found.seats, found.trade, found.mentor, found.fact) == (2, "cleaning", True, "f000001")
    assert found.fewest_hours == 12


def test_an_opening_that_says_nothing_asks_for_nothing() -> None:
    assert ask("O001", Opening(), seats=1) == Ask(opening="O001")
    assert Ask(opening="O001", hours_to=Decimal(20)).fewest_hours == 20


def test_a_guide_without_lists_knows_codes_alone() -> None:
    assert Guide().called("till") == Text("till", "till")
    assert Guide().travel("9000", "9400", "bus") is None
