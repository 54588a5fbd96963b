"""Two lists of weeks compared, for machines."""

from decimal import Decimal
from typing import Any

from tests.core.files.answers.test_books import ASKED
from virksom.programme.billing.reconcile import Difference
from virksom.programme.files.answers import reconcile_csv, reconcile_form
from virksom.programme.kernel import Week

ONE = Difference(
    kind="billed_on_benefit",
    candidate="K001",
    week=Week(2019, 10),
    listed=("kontanthjaelp",),
    claimed="full",
    billed=True,
    kroner=Decimal("796.00"),
    facts=("f1", "f2"),
)


def test_a_week_has_what_both_say_and_who_must_act() -> None:
    form: Any = reconcile_form([ONE], ASKED)
    (week,) = form["weeks"]
    assert (week["kind"], week["week"], week["amount"]) == (
        "billed_on_benefit",
        "2019-W10",
        "796.00",
    )
    assert (week["listed"], week["claimed"], week["billed"]) == (["kontanthjaelp"], "full", True)
    assert (week["who"], week["facts"]) == ("bookkeeper", ["f1", "f2"])


def test_a_week_is_a_row() -> None:
    row = "billed_on_benefit,K001,2019-W10,kontanthjaelp,full,true,796.00,bookkeeper,f1 f2"
    assert reconcile_csv([ONE]).splitlines()[1] == row
