"""Laws of the columns: exported and imported again a log is the same, whatever it says."""

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.law.strategies import logs
from virksom.exchange.facts import FORMS, facts_bytes, lines_of
from virksom.exchange.facts.columns import line_of, row_of
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.facts import parse_facts
from virksom.programme.kernel import Refusal, Text, canonical
from virksom.programme.record import BadFacts, Log, seal
from virksom.programme.record.place import is_label
from virksom.programme.settlement import statement
from virksom.programme.status import people, status_table

TERMS = read_contract("impact60").terms
ON = date(2019, 12, 31)
TITLE = Text("Fakta", "Facts")
labels = st.text(min_size=1, max_size=80).filter(is_label)
forms = st.sampled_from(sorted(FORMS))


def facts_of(content: bytes, name: str) -> Log:
    return parse_facts(lines_of(content, name), name)


@given(logs(), forms)
def test_what_is_exported_and_imported_again_is_the_same(log: Log, form: str) -> None:
    told = seal(log)
    back = facts_of(facts_bytes(told, form, title=TITLE), f"facts.{FORMS[form]}")
    assert (back.facts, back.head) == (told.facts, told.head)
    before, after = (people(one.known()) for one in (told, back))
    assert status_table(after, TERMS, on=ON) == status_table(before, TERMS, on=ON)
    assert statement(after, TERMS, on=ON) == statement(before, TERMS, on=ON)


@given(labels, labels, st.sampled_from(["by", "source", "replaces", "until"]), forms)
def test_any_label_and_any_null_comes_back_as_it_stood(
    one: str, other: str, empty: str, form: str
) -> None:
    told = {"id": one, "kind": "start", "subject": "K001", "value": {}, "since": "2019-01-07"}
    told |= {
        "known_at": "2019-01-07T09:00:00.000001+01:00",
        "by": other,
        "source": one,
        empty: None,
    }
    log = parse_facts(canonical(told).encode(), "facts.jsonl")
    back = facts_of(facts_bytes(log, form, title=TITLE), f"facts.{FORMS[form]}")
    assert [fact.wire for fact in back.facts] == [canonical(told)]


@given(st.dictionaries(st.sampled_from(["id", "kind", "value", "since", "null", "by"]), st.text()))
def test_any_cells_make_one_line_that_is_read_or_refused(row: dict[str, str]) -> None:
    line = line_of(row)
    assert b"\n" not in line
    assert isinstance(json.loads(line), dict)
    try:
        log = parse_facts(line, "facts.xlsx")
    except BadFacts:
        return
    assert [json.loads(line_of(row_of(fact))) for fact in log.facts] == [json.loads(line)]


@given(st.binary(max_size=300), st.sampled_from(["xlsx", "parquet"]))
def test_any_bytes_are_refused_in_a_sentence(content: bytes, ending: str) -> None:
    try:
        facts_of(content, f"facts.{ending}")
    except Refusal:
        return
    raise AssertionError(ending)
