"""Whether the log hangs together and the table adds up."""

from dataclasses import replace
from datetime import date

from tests.core.check.looked import found, found_in, view
from tests.core.persons import IN_COURSE, TERMS
from tests.spec.told import log_of
from virksom.programme.check import findings
from virksom.programme.check.chain_checks import table_adds_up
from virksom.programme.kernel import Severity, parse_moment
from virksom.programme.record import Draft, Log, append, seal

LINES = (*IN_COURSE, "K002 henvist 2018-12-10", "K002 afmeldt 2019-02-04 som moved")
ON = date(2019, 9, 30)


def test_a_whole_chain_and_a_table_that_adds_up_are_no_findings() -> None:
    assert found(*LINES) == ()


def test_a_log_without_a_chain_is_a_warning() -> None:
    (item,) = found_in(log_of(*LINES))
    assert (item.code, item.severity) == ("no_chain", Severity.WARNING)
    assert "facts seal" in item.message.da
    assert item.facts == ()


def test_a_broken_chain_is_an_error_that_names_the_fact() -> None:
    whole = seal(log_of(*LINES)).facts
    (item,) = found_in(Log((*whole[:2], *whole[3:])))
    assert (item.code, item.severity) == ("chain_broken", Severity.ERROR)
    assert item.facts == ("f000004",)
    assert "f000004 (nr. 3)" in item.message.da
    assert "f000004 (no. 3)" in item.message.en


def test_a_table_whose_rows_miss_somebody_is_an_error() -> None:
    seen = view(*LINES)
    broken = replace(seen, table=replace(seen.table, active=()))
    (item,) = table_adds_up(broken)
    assert (item.code, item.severity, item.clause) == (
        *("table_does_not_add_up", Severity.ERROR, "5.2"),
    )
    assert item.message.da == "Tabellen går ikke op: 2 henviste, 1 i rækkerne."
    assert item.facts == ("f000001", "f000002")


def test_a_table_that_misses_somebody_withdrawn_names_the_withdrawal() -> None:
    seen = view(*LINES)
    broken = replace(seen, table=replace(seen.table, withdrawn=()))
    item = next(table_adds_up(broken))
    assert item.facts == ("f000003", "f000004")


def test_a_table_with_somebody_in_two_rows_is_an_error() -> None:
    seen = view(*LINES)
    for row in ("not_started", "active"):
        broken = replace(seen, table=replace(seen.table, **{row: ("K001", "K002")}))
        assert [item.code for item in table_adds_up(broken)] == ["table_does_not_add_up"]


def test_a_table_with_somebody_else_in_a_row_is_an_error() -> None:
    seen = view(*LINES)
    broken = replace(seen, table=replace(seen.table, active=("K009",)))
    assert [item.code for item in table_adds_up(broken)] == ["table_does_not_add_up"]


def test_reasons_that_do_not_sum_to_the_withdrawn_are_an_error() -> None:
    seen = view(*LINES)
    broken = replace(seen, table=replace(seen.table, withdrawn_by={}))
    (item,) = table_adds_up(broken)
    assert (item.code, item.severity, item.clause) == (
        *("reasons_do_not_add_up", Severity.ERROR, "2.3"),
    )
    assert item.message.en == "The reasons do not add up: 1 withdrawn, 0 reasons."
    assert item.facts == ("f000004",)


def test_a_day_after_what_is_known_is_expected() -> None:
    (item,) = found(*LINES, known="2019-09-29")
    assert (item.code, item.severity) == ("expected", Severity.NOTE)
    assert item.message.da.startswith("Forventet")
    assert (item.clause, item.facts) == ("5.2", ("f000004",))


def test_the_day_of_what_is_known_is_not_expected() -> None:
    assert found(*LINES, known="2019-09-30") == ()


def test_a_fact_known_at_that_very_moment_is_the_last_one_known() -> None:
    last = log_of(*LINES).facts[-1]
    (item,) = found(*LINES, known=last.known_at.isoformat())
    assert (item.code, item.facts) == ("expected", (last.id,))


def ahead(on: date) -> list[tuple[str, ...]]:
    items = findings(seal(log_of(*LINES)), TERMS, on=on)
    return [item.facts for item in items if item.code == "expected"]


def test_of_the_whole_log_a_day_after_the_last_fact_became_known_is_expected() -> None:
    assert ahead(date(2019, 2, 5)) == [("f000004",)]
    assert ahead(date(2019, 2, 4)) == []
    assert findings(log_of(), TERMS, on=ON) == ()


def test_a_fact_known_before_the_one_it_follows_is_a_warning_that_names_both() -> None:
    facts = seal(log_of(*LINES)).facts
    log = seal(Log((facts[0], facts[2], facts[1], facts[3])))
    (item,) = found_in(log)
    assert (item.code, item.severity, item.clause) == ("known_at_decreases", Severity.WARNING, "")
    assert set(item.facts) == {facts[2].id, facts[1].id}
    assert item.facts[1] == facts[1].id
    assert item.message.da == (
        f"{facts[1].id} (nr. 3) siges kendt 10.12.2018, før det, der står lige før (07.01.2019): "
        "det ændrer, hvad der var kendt."
    )
    assert item.message.en == (
        f"{facts[1].id} (no. 3) is said to be known 10 Dec 2018, before what stands just before "
        "it (7 Jan 2019): it changes what was known."
    )


def programme(name: str | None) -> Log:
    draft = Draft(kind="programme", subject="P1", since=date(2018, 9, 1), value={"contract": name})
    return seal(append(Log(), [draft], moment=parse_moment("2018-09-01")))


def test_facts_of_another_contract_than_they_are_read_by_are_a_warning() -> None:
    (item,) = found_in(programme("other"), contract="impact60")
    assert (item.code, item.severity, item.clause, item.subject) == (
        *("another_contract", Severity.WARNING, "1.1", "P1"),
    )
    assert item.message.da == "Fakta er sagt om aftalen »other«, men læses efter »impact60«."
    assert item.message.en == "The facts are of the contract “other” but are read by “impact60”."
    assert item.facts == ("f000001",)


def test_the_same_contract_or_none_named_is_no_finding() -> None:
    assert found_in(programme("impact60"), contract="impact60") == ()
    assert found_in(programme(None), contract="impact60") == ()
    assert found_in(programme("other")) == ()
