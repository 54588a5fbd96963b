"""What to look at, on its own page and beside others."""

from tests.office.reports.ground import demo, small
from virksom.office.reports.findings import findings_page, look
from virksom.programme.check import findings


def test_the_page_holds_every_finding_once() -> None:
    seen = demo()
    page = findings_page(seen, level="", code="", page=1)
    assert [row.message for row in page.rows] == [found.message for found in seen.findings][:100]


def test_the_filters_together_hold_them_all() -> None:
    seen = demo()
    kept = [
        findings_page(seen, level=level, code="", page=1).rows
        for level in ("error", "warning", "note")
    ]
    assert sum(map(len, kept)) == len(seen.findings)
    assert all(row.level == "warning" for row in kept[1])


def test_an_unknown_level_shows_all() -> None:
    page = findings_page(small(), level="loud", code="", page=1)
    assert len(page.rows) == len(small().findings)


def test_one_kind_can_be_asked_for() -> None:
    page = findings_page(small(), level="", code="withdrawal_without_reason", page=1)
    assert [row.subject.label.da for row in page.rows if row.subject] == ["K002"]


def test_beside_another_page_findings_wait_until_they_are_asked_for() -> None:
    seen = small()
    assert not look(seen, None, wait=False).ready
    assert look(seen, None, wait=True).ready
    assert look(seen, None, wait=False).ready


def test_beside_the_overview_stands_the_first_of_each_kind() -> None:
    seen = demo()
    codes = [found.code for found in seen.findings if found.code != "expected"]
    shown = look(seen, None, wait=True).rows
    assert len(shown) == min(5, len(set(codes)))


def test_beside_a_candidate_stands_what_is_about_them() -> None:
    seen = small()
    rows = look(seen, seen.persons["K002"], wait=True).rows
    assert rows
    assert all(row.message.da.startswith("K002") for row in rows)
    assert all(row.door.page == "fact" for row in rows)


def test_the_page_asks_check_and_nobody_else() -> None:
    seen = small()
    assert seen.findings == findings(seen.log, seen.contract.terms, on=seen.on, moment=seen.moment)
