"""Laws of the file: what is written is read back, and what is hostile is refused."""

import json

from hypothesis import given
from hypothesis import strategies as st

from tests.law.strategies import logs
from virksom.programme.files.facts import facts_text, parse_facts
from virksom.programme.kernel import Json
from virksom.programme.record import BadFacts, Log, broken_link, seal

HOSTILE = (
    *(
        "\ud800",
        "\x00",
        "\x1b[2J",
        "\u202e",
        "\u2028",
        "",
        " ",
        "x" * 81,
        "\uff12019-01-01",
        "9999-12-31",
    ),
    *("0001-01-01", "2019-02-30", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"),
    *("1e-999999999", "NaN", "\u0663\u0667", "-0", "K001", "V001", "O1", "f000001", "f" + "9" * 79),
)
KINDS = ("programme", "contact", "issued", "retraction", "same_person", "agreement", "opening")
FIELDS = ("id", "kind", "subject", "since", "until", "known_at", "replaces", "previous", "value")

texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=90), st.sampled_from(KINDS))
numbers = st.one_of(st.integers(), st.floats(), st.integers(10**15, 10**30))
jsons = st.recursive(
    st.one_of(st.none(), st.booleans(), numbers, texts),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


def survives(content: bytes) -> None:
    """Check that the bytes are read as a log or refused, and that either can be written down."""
    try:
        log = parse_facts(content, "facts.jsonl")
    except BadFacts as refused:
        refused.text.da.encode()
        refused.text.en.encode()
    else:
        hash(log)
        assert broken_link(seal(log)) is None
        assert parse_facts(facts_text(log).encode(), "facts.jsonl") == log


@given(logs())
def test_what_is_written_is_read_back(log: Log) -> None:
    for told in (log, seal(log)):
        assert parse_facts(facts_text(told).encode(), "facts.jsonl") == told


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    survives(content)


@given(st.data(), logs(candidates=1))
def test_a_good_file_with_bytes_gone_wrong_is_read_or_refused(
    data: st.DataObject, log: Log
) -> None:
    content = bytearray(facts_text(log).encode())
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    survives(bytes(content))


@given(st.data(), logs(candidates=1))
def test_a_good_fact_with_a_hostile_field_is_read_or_refused(data: st.DataObject, log: Log) -> None:
    lines = [json.loads(fact.wire) for fact in log.facts]
    spoilt = data.draw(st.sampled_from(lines))
    inside = spoilt["value"] if data.draw(st.booleans()) else spoilt
    names = st.one_of(st.sampled_from(sorted(inside) or ["note"]), st.sampled_from(FIELDS), texts)
    inside[data.draw(names)] = data.draw(jsons)
    survives("\n".join(json.dumps(line) for line in lines).encode())


@given(st.sampled_from(KINDS), texts, st.dictionaries(texts, jsons, max_size=3))
def test_a_hostile_value_of_any_kind_is_read_or_refused(
    kind: str, subject: str, value: dict[str, Json]
) -> None:
    fact = {"id": "f1", "kind": kind, "subject": subject, "since": "2019-03-04", "value": value}
    survives(json.dumps(fact | {"known_at": "2019-03-05T09:12:00Z"}).encode())


@given(jsons)
def test_any_json_is_read_or_refused(found: Json) -> None:
    survives(json.dumps(found).encode())
