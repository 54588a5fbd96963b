"""The overview shows the table's own counts, each with the door to what it counts."""

from dataclasses import replace
from datetime import date

import pytest

from tests.office.reports.ground import ADMINISTRATOR, CONSULTANT, CONTRACT, demo, small
from virksom.office.reports import employments
from virksom.office.reports.candidates import candidates_page
from virksom.office.reports.door import Door
from virksom.office.reports.employments import employments_page
from virksom.office.reports.list_page import Asked
from virksom.office.reports.overview import overview
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.contract import Terms
from virksom.programme.kernel import Text
from virksom.programme.status import SOURCE_REASONS


def test_a_row_counts_the_candidates_behind_its_door() -> None:
    seen = demo()
    for row in overview(seen, CONSULTANT).rows:
        if row.door.page == "candidates":
            behind = candidates_page(seen, Asked(row=dict(row.door.asks)["raekke"]))
            if row.count:
                assert behind.total.da.startswith(f"{row.count} "), row.code


def test_the_rows_stand_as_the_source_prints_them() -> None:
    codes = [row.code for row in overview(demo(), CONSULTANT).rows]
    reasons = [f"withdrawn_{code}" for code in SOURCE_REASONS]
    after = ["withdrawn", "not_started", "active", "full", "partial", "self_supporting"]
    assert codes == ["referred", *reasons, *after, "companies", "employments"]


def naming(*codes: str, on: date) -> Standpoint:
    """Return the small log under a contract that names only these reasons, in this order."""
    terms = CONTRACT.terms
    held, labels = terms.terms["withdrawal_reasons"], terms.on(on).labels("withdrawal_reasons")
    few = replace(held.values[0], value={code: labels[code] for code in codes})
    fewer = Terms({**terms.terms, held.name: replace(held, values=(few,))})
    return replace(small(on=on), contract=replace(CONTRACT, terms=fewer))


def reasons(seen: Standpoint) -> list[str]:
    """Return the codes of the withdrawal reasons the overview lists."""
    found = (row.code.partition("withdrawn_")[2] for row in overview(seen, CONSULTANT).rows)
    return [code for code in found if code]


def test_only_reasons_the_contract_names_are_listed_when_nobody_left() -> None:
    seen = naming("moved", "pension", "never_met", on=date(2019, 1, 31))
    assert reasons(seen) == ["never_met", "moved"]


def test_a_reason_somebody_left_for_is_listed_also_when_the_contract_lacks_it() -> None:
    seen = naming("moved", "pension", "never_met", on=date(2019, 9, 30))
    assert reasons(seen) == ["never_met", "moved", "unrecorded"]


def test_the_rows_count_what_the_table_counts() -> None:
    seen = demo()
    counted = {row.code: row.count for row in overview(seen, CONSULTANT).rows}
    assert counted["referred"] == len(seen.table.referred)
    assert counted["companies"] == len(seen.table.companies)
    assert counted["referred"] == (
        counted["withdrawn"] + counted["not_started"] + counted["active"]
    )


def test_the_effect_tells_every_denominator() -> None:
    # Counted by hand: K001 is active and partial; K002 withdrawn; K003 not started.
    effect = overview(small(), CONSULTANT).effect
    assert effect.of.da == "1 af 1 aktive"
    assert [other.da for other in effect.others] == [
        "1 af 3 henviste = 33 %",
        "1 af 2 ikke afmeldte = 50 %",
        "1 af målets 60 = 2 %",
    ]


def test_nobody_active_gives_no_share_to_draw() -> None:
    effect = overview(small(on=date(2018, 12, 31)), CONSULTANT).effect
    assert (effect.known, effect.told.da, effect.interval.da) == (False, "–", "")


def test_a_withdrawal_without_reason_asks_to_be_looked_at() -> None:
    rows = {row.code: row for row in overview(small(), CONSULTANT).rows}
    asking = rows["withdrawn_unrecorded"]
    assert asking.note is not None
    assert asking.note_door is not None
    assert rows["withdrawn_moved"].note is None


def test_who_sees_no_single_candidates_gets_no_doors_to_them() -> None:
    page = overview(demo(), ADMINISTRATOR)
    assert (page.may_candidates, page.may_findings) == (False, False)


def test_another_day_and_a_day_ahead_are_said() -> None:
    ahead = overview(small(on=date(2019, 12, 31)), CONSULTANT)
    today = overview(small(on=date(2019, 10, 7)), CONSULTANT)
    assert (ahead.past, ahead.expected) == (True, True)
    assert (today.past, today.expected) == (False, False)


def test_the_curve_ends_with_the_last_whole_week() -> None:
    points = overview(small(), CONSULTANT).curve.points
    assert (points[0].week.da, points[-1].week.da) == ("Uge 49, 2018", "Uge 39, 2019")
    assert (points[-1].full, points[-1].partial) == (0, 1)


def test_the_curve_ends_with_the_payment_window() -> None:
    # The window ends 31 December 2022, a Saturday: its last week is week 52.
    points = overview(small(on=date(2026, 10, 7)), CONSULTANT).curve.points
    assert points[-1].sunday == date(2023, 1, 1)


def test_very_many_employments_are_turned_page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(employments, "_A_PAGE", 5)
    first, last = (employments_page(demo(), ADMINISTRATOR, page=page) for page in (1, 99))
    assert (first.earlier, last.later) == (None, None)
    assert sum(len(one.employments) for one in first.companies) == 5
    assert first.pages.da.startswith("Side 1 af ")
    assert first.later == Door("employments", asks=(("side", "2"),), spot="ansaettelser")


def test_the_employments_page_lists_what_the_table_counts() -> None:
    seen = demo()
    page = employments_page(seen, ADMINISTRATOR)
    listed = {
        (row.candidate.label.da, row.employment.label.da)
        for company in page.companies
        for row in company.employments
    }
    assert listed == set(seen.table.employments)
    assert tuple(company.company for company in page.companies) == seen.table.companies
    many = len(seen.table.several_employments)
    assert page.several.da == f"{many} kandidater har haft flere end én"
    total = f"{len(seen.table.employments)} ansættelser i {len(seen.table.companies)} virksomheder"
    assert page.total.da == total


def test_one_with_several_employments_is_one_candidate_and_no_table_is_made() -> None:
    seen = small()
    several = employments_page(seen, ADMINISTRATOR).several
    assert several == Text("1 kandidat har haft flere end én", "1 candidate has had more than one")
    assert "table" not in vars(seen)
