from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from tests.core.persons import rules
from virksom.programme.files.answers import status_rows
from virksom.programme.status import StatusTable

TABLE = StatusTable(
    on=date(2019, 9, 30),
    referred=("K1", "K2", "K3"),
    withdrawn=(),
    withdrawn_by={},
    not_started=(),
    active=("K3",),
    full=(),
    partial=("K3",),
    companies=(),
    employments=(),
    by_unit={},
    target=60,
    reasons=rules().labels("withdrawal_reasons"),
)


def reasons(found: Mapping[str, tuple[str, ...]]) -> list[tuple[str, int]]:
    rows = status_rows(replace(TABLE, withdrawn_by=found))
    parts = [row for row in rows if row.code.startswith("withdrawn.")]
    return [(row.code.removeprefix("withdrawn."), row.count) for row in parts]


def test_the_reasons_of_the_source_are_always_listed() -> None:
    codes = ["not_in_target_group", "never_met", "other_offer", "moved", "unrecorded"]
    assert reasons({}) == [(code, 0) for code in codes]


def test_other_reasons_stand_where_they_belong_and_own_codes_last() -> None:
    found = [code for code, count in reasons({"sick": ("K1",), "pension": ("K2",)}) if count]
    assert found == ["pension", "sick"]
    assert [code for code, _ in reasons({"pension": ("K2",)})][-2:] == ["pension", "unrecorded"]


def test_only_the_self_supporting_carry_a_share() -> None:
    shares = {row.code: row.share for row in status_rows(TABLE) if row.share is not None}
    assert shares == {"self_supporting": TABLE.effect}


def test_the_order_is_that_of_the_source() -> None:
    codes = [row.code for row in status_rows(TABLE) if not row.code.startswith("withdrawn.")]
    assert codes == [
        *("referred", "withdrawn", "not_started", "active", "full", "partial"),
        *("self_supporting", "companies", "employments"),
    ]
