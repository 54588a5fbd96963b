"""The recipe is the source's table; the demo has it, counted by hand from its lines."""

from collections import Counter

from tests.core.demo.plain import SOURCE_DAY, WEEK_AFTER, in_force, table
from virksom.programme.contract import Terms
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON
from virksom.programme.demo.recipe import COMPANIES_BY_AUTUMN, PARTS, TRAINED, UNITS, Autumn
from virksom.programme.files.facts import facts_text
from virksom.programme.record import Log
from virksom.programme.status import people, status_table

ROWS = {
    Autumn.WITHDRAWN: ("referred", "withdrawn"),
    Autumn.WAITING: ("referred", "not_started"),
    Autumn.NEW: ("referred", "not_started"),
    Autumn.FULL: ("referred", "active", "self_supporting", "full"),
    Autumn.PARTIAL: ("referred", "active", "self_supporting", "partial"),
    Autumn.SEEKING: ("referred", "active"),
    Autumn.LATER: (),
}


def recipe() -> Counter[str]:
    rows = Counter(companies=COMPANIES_BY_AUTUMN)
    for part in PARTS:
        named = (*ROWS[part.autumn], *([part.reason] if part.reason else []))
        rows.update(dict.fromkeys(named, part.count))
        rows["employments"] += part.count * len(part.jobs)
        rows["several"] += part.count * (len(part.jobs) > 1)
    return rows


def test_the_demo_counted_from_its_lines_is_the_recipe(demo: Log) -> None:
    assert table(in_force(facts_text(demo), WEEK_AFTER), SOURCE_DAY) == recipe()


def test_every_other_cohort_counted_from_its_lines_is_the_recipe_too(another: Log) -> None:
    assert table(in_force(facts_text(another), WEEK_AFTER), SOURCE_DAY) == recipe()


def test_the_status_table_reads_the_same_as_the_count_from_the_lines(
    another: Log, terms: Terms
) -> None:
    read = status_table(people(another.known(DEMO_KNOWN)), terms, on=DEMO_ON)
    rows = recipe()
    for row in ("referred", "withdrawn", "not_started", "active", "full", "partial", "companies"):
        assert len(getattr(read, row)) == rows[row]
    assert {reason: len(who) for reason, who in read.withdrawn_by.items()} == {
        part.reason: rows[part.reason] for part in PARTS if part.reason
    }


def test_what_is_known_later_changes_the_table_of_the_autumn_a_little(demo: Log) -> None:
    text = facts_text(demo)
    then, now = table(in_force(text, WEEK_AFTER), SOURCE_DAY), table(in_force(text), SOURCE_DAY)
    changed = {row: now[row] - then[row] for row in then if now[row] != then[row]}
    assert changed == {"withdrawn": 1, "moved": 1, "active": -1, "full": -2, "partial": 2}


def test_the_recipe_fills_the_cohort_of_the_contract(terms: Terms) -> None:
    rules = terms.on(DEMO_ON)
    assert sum(part.count for part in PARTS) == rules.whole("cohort")
    assert rules.codes("referring_units") == UNITS


def test_the_recipe_speaks_the_codes_of_the_contract(terms: Terms) -> None:
    rules = terms.on(DEMO_ON)
    assert set(TRAINED) == set(rules.codes("training_trades"))
    assert {part.reason for part in PARTS if part.reason} <= set(rules.codes("withdrawal_reasons"))
