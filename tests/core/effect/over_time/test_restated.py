"""What made a day read otherwise; the law in ``tests/law/test_effect_over_time.py`` tells more."""

from datetime import date

from tests.core.effect.lines import told
from tests.core.persons import TERMS, amended
from virksom.programme.effect.over_time.restated import Restated, deed_of, restated, taken_out
from virksom.programme.kernel import parse_moment

THEN = parse_moment("2019-03-31")
ON = date(2019, 3, 31)
GOING = (
    "K001 henvist 2018-12-03",
    "K001 starter 2019-01-07",
    "K001 ansat 37 timer i V001 som E001 fra 2019-03-04",
)


def since(*lines: str, known: str | None = None) -> Restated:
    return restated(told(*GOING, *lines, on=ON, known=known), then=THEN)


def causes(found: Restated) -> list[tuple[str, str]]:
    return [(fact.id, deed_of(fact)) for fact in found.facts]


def test_a_fact_that_came_late_is_named_with_its_person() -> None:
    found = since("K001 afmeldt 2019-03-18 som moved, kendt 2019-04-08")
    (one,) = found.persons
    assert (one.codes, one.by_terms) == (("K001",), False)
    assert one.then == (("active", "K001"), ("full", "K001"), ("self_supporting", "K001"))
    assert one.now == (("withdrawn", "K001"), ("withdrawn_moved", "K001"))
    assert causes(found) == [("f000004", "adds")]
    assert [change.row for change in found.rows] == [
        *("withdrawn_moved", "withdrawn", "active", "full", "self_supporting"),
    ]


def test_a_correction_and_a_retraction_are_told_apart() -> None:
    lowered = "K001 ansat 20 timer i V001 som E001 fra 2019-03-04, kendt 2019-04-08, retter linje 3"
    assert causes(since(lowered)) == [("f000004", "replaces")]
    taken = "K001 trækker linje 3 tilbage 2019-04-08"
    assert causes(since(taken)) == [("f000004", "retracts")]


def test_what_changes_nothing_on_the_day_is_not_named() -> None:
    found = since(
        "K001 ansat 20 timer i V002 som E002 fra 2019-05-06",
        "K001 ydelse su fra 2019-03-04, kendt 2019-04-08",
        "K001 prøvedag 2019-03-05, kendt 2019-04-08",
    )
    assert (found.rows, found.persons, found.facts) == ((), (), ())


def test_beside_the_fact_that_did_it_others_are_not_named() -> None:
    found = since(
        "K001 ydelse su fra 2019-03-04, kendt 2019-04-08",
        "K001 afmeldt 2019-03-18 som moved, kendt 2019-04-09",
        "K001 ydelse su fra 2019-03-20, kendt 2019-04-10",
        "K001 ansat 9 timer i V002 som E002 fra 2019-04-08, kendt 2019-04-11",
    )
    assert causes(found) == [("f000005", "adds")]


def test_of_two_corrections_in_a_row_both_are_needed() -> None:
    found = since(
        "K001 ansat 20 timer i V001 som E001 fra 2019-03-04, kendt 2019-04-08, retter linje 3",
        "K001 ansat 12 timer i V001 som E001 fra 2019-03-04, kendt 2019-05-06, retter linje 4",
    )
    assert causes(found) == [("f000004", "replaces"), ("f000005", "replaces")]


def test_two_codes_said_to_be_one_are_told_of_together() -> None:
    found = since("K002 henvist 2019-02-04", "K002 er K001 2019-04-08")
    assert [one.codes for one in found.persons] == [("K001", "K002")]
    assert causes(found) == [("f000005", "adds")]


def test_companies_said_to_be_one_are_named_for_whom_it_concerns() -> None:
    found = since(
        *(line.replace("K001", "K002").replace("E001", "E002") for line in GOING[:2]),
        "K001 ansat 5 timer i V009 som E009 fra 2019-03-11",
        "V001 er samme firma som V009 2019-04-08",
        "K002 afmeldt 2019-03-30 som moved, kendt 2019-04-09",
    )
    assert [change.left for change in found.rows if change.row == "companies"] == [("V009",)]
    assert [(one.codes[0], [fact.id for fact in one.facts]) for one in found.persons] == [
        ("K001", ["f000007"]),
        ("K002", ["f000008"]),
    ]


def test_a_link_of_companies_that_came_and_went_is_not_named() -> None:
    found = since(
        "V001 er samme firma som V009 2019-04-08",
        "V001 trækker linje 4 tilbage 2019-04-09",
    )
    assert found.persons == ()


def test_terms_agreed_later_are_told_apart_from_facts() -> None:
    later = amended(TERMS, "four_week_rule", value="280", since="2018-09-01", agreed="2019-05-01")
    found = restated(told(*GOING, on=ON, terms=later), then=THEN)
    (one,) = found.persons
    assert (one.by_terms, one.facts) == (True, ())
    assert ("not_started", "K001") in one.now


def test_a_fact_that_only_makes_up_for_later_terms_is_told() -> None:
    later = amended(TERMS, "four_week_rule", value="100", since="2018-09-01", agreed="2019-05-01")
    earlier = "K001 starter 2018-12-03, kendt 2019-05-02, retter linje 2"
    found = restated(told(*GOING, earlier, on=ON, terms=later), then=THEN)
    (one,) = found.persons
    assert (found.rows, one.then, one.now, one.by_terms) == ((), (), (), True)
    assert causes(found) == [("f000004", "replaces")]


def test_at_one_moment_nothing_is_restated() -> None:
    found = since("K001 afmeldt 2019-03-18 som moved, kendt 2019-04-08", known="2019-03-31")
    assert (found.rows, found.persons) == ((), ())


def test_facts_are_taken_out_as_if_never_told() -> None:
    log = told(*GOING).log
    assert taken_out(log.facts, [log.facts[1]]) == (log.facts[0], log.facts[2])
