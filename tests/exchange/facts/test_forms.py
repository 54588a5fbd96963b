"""A log in columns: written, read and refused."""

from io import BytesIO

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from virksom.exchange.facts import FORMS, excel, facts_bytes, form_of, lines_of
from virksom.exchange.facts.columns import NotFacts
from virksom.exchange.facts.parquet import NotParquet
from virksom.programme.files.demo import shipped_demo
from virksom.programme.files.facts import parse_facts
from virksom.programme.kernel import Text, canonical
from virksom.programme.record import BadFacts, Log

TITLE = Text("Fakta", "Facts")


def facts_of(content: bytes, name: str) -> Log:
    return parse_facts(lines_of(content, name), name)


@pytest.fixture(scope="module")
def demo() -> Log:
    return shipped_demo()


@pytest.mark.parametrize("form", FORMS)
def test_the_demo_comes_back_as_it_went_out(demo: Log, form: str) -> None:
    content = facts_bytes(demo, form, title=TITLE)
    back = facts_of(content, f"facts.{FORMS[form]}")
    assert (back.facts, back.head) == (demo.facts, demo.head)
    assert facts_bytes(back, form, title=TITLE) == content


def test_a_form_is_told_by_the_ending() -> None:
    told = [form_of(name) for name in ("A.XLSX", "a.parquet", "a.jsonl", "a")]
    assert told == ["excel", "parquet", "jsonl", "jsonl"]


def test_an_analyst_reads_days_as_days_and_moments_as_moments(demo: Log) -> None:
    table = pq.read_table(BytesIO(facts_bytes(demo, "parquet", title=TITLE)))
    types = {name: str(table.schema.field(name).type) for name in ("since", "known_instant")}
    assert types == {"since": "date32[day]", "known_instant": "timestamp[us, tz=UTC]"}
    assert table.schema.metadata[b"virksom.head"] == (demo.head or "").encode()
    assert table.column("since")[5].as_py() == demo.facts[5].since


def test_a_fact_too_long_for_a_cell_stands_in_several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel, "_MOST_SIGNS", 20)
    note = "a  b   c" * 9
    told = {"id": "f1", "kind": "start", "subject": "K001", "value": {"x": note}}
    told |= {"since": "2019-01-07", "known_at": "2019-01-07T09:00:00+01:00"}
    log = parse_facts(canonical(told).encode(), "facts.jsonl")
    assert facts_of(facts_bytes(log, "excel", title=TITLE), "a.xlsx") == log


def test_more_facts_than_rows_are_refused(demo: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel, "MOST_ROWS", 100)
    with pytest.raises(excel.TooManyFacts, match="vælg parquet"):
        facts_bytes(demo, "excel", title=TITLE)


def parquet(**columns: list[object]) -> bytes:
    out = BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


def test_a_table_of_something_else_is_refused_with_the_column() -> None:
    with pytest.raises(NotFacts, match="kolonnen »kind«"):
        facts_of(parquet(id=["f1"]), "a.parquet")


def test_a_parquet_cut_short_is_refused(demo: Log) -> None:
    content = facts_bytes(demo, "parquet", title=TITLE)
    for length in (0, 4, len(content) // 2, len(content) - 1):
        with pytest.raises(NotParquet):
            facts_of(content[:length], "a.parquet")


def test_a_bad_row_is_told_by_its_row() -> None:
    columns = {"id": "f1", "subject": "K001", "value": "{}", "since": "2019-01-07"}
    told = parquet(
        **{name: ["f0", text] if name == "id" else [text, text] for name, text in columns.items()},
        kind=["start", "stort"],
        known_at=["2019-01-07T09:00:00+01:00"] * 2,
    )
    with pytest.raises(BadFacts, match=r"a.parquet, linje 2 \(f1\)"):
        facts_of(told, "a.parquet")
