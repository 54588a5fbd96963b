"""Two contracts side by side as JSON and CSV; outcomes and parties as values in JSON."""

from datetime import date
from decimal import Decimal

from tests.core.outcomes.shown import IN_COURSE
from tests.spec.told import log_of
from virksom.programme.files.answers import Asked, simulate_csv, simulate_form, value_form
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Month, Text
from virksom.programme.outcomes import Compared, Simulation, statement_of
from virksom.programme.status import people

NOUGHT = Decimal("0.00")
FOUND = Simulation(
    months=(
        Compared(of=Month(2019, 3), now=Decimal("796.00"), then=NOUGHT),
        Compared(of=Month(2019, 4), now=NOUGHT, then=Decimal("900.00")),
    ),
    kinds=(Compared(of=Text("fuld", "full"), now=Decimal("796.00"), then=Decimal("900.00")),),
)
FASTHOLD = read_contract("fasthold")
ASKED = Asked(
    contract="impact60",
    on=date(2019, 4, 30),
    known=None,
    expected=False,
    invented=True,
    facts_head=None,
    terms_digest="sha256:00",
    language="da",
)


def test_sums_stand_side_by_side_by_month() -> None:
    assert simulate_csv(FOUND) == "month,now,then\n2019-03,796.00,0.00\n2019-04,0.00,900.00\n"


def test_the_other_contract_is_named() -> None:
    form = simulate_form(ASKED, FASTHOLD, found=FOUND)
    assert form["other"] == {"contract": "fasthold", "digest": FASTHOLD.digest}
    what = {"da": "fuld", "en": "full"}
    assert form["kinds"] == [{"what": what, "now": "796.00", "then": "900.00"}]


def test_an_outcome_and_a_party_are_told_by_their_fields() -> None:
    rules = FASTHOLD.terms.on(FASTHOLD.terms.begins())
    (outcome, *_) = rules.outcomes().values()
    told = value_form(outcome, "da")
    assert isinstance(told, dict)
    assert told["kind"] == "attachment"
    party = value_form(rules.party("invoice_payer"), "da")
    assert isinstance(party, dict)
    assert party["cvr"] == rules.party("invoice_payer").cvr


def test_what_is_owed_under_outcomes_by_a_day_and_a_month() -> None:
    lines = ("K001 henvist 2024-01-08", "K001 starter 2024-01-15")
    everyone = people(log_of(*lines).known())
    whole = statement_of(everyone, FASTHOLD.terms, on=date(2024, 12, 31))
    other = statement_of(everyone, FASTHOLD.terms, on=date(2024, 12, 31), month=Month(2024, 7))
    assert ([one.outcome for one in whole.weeks], other.weeks) == (["attachment"], ())
    by_week = read_contract("impact60").terms
    assert (
        statement_of(people(log_of(*IN_COURSE).known()), by_week, on=date(2019, 3, 1)).weeks == ()
    )
