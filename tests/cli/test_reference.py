"""The reference leaves no field out, and its examples are what the commands print."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from docs.writers.facts_page import MEANINGS
from docs.writers.json_money import FREE as MONEY
from docs.writers.json_money import PAID_KNOWN, PAID_ON, money_answers, paid_log
from docs.writers.json_page import WITHOUT_TIMES, answers
from docs.writers.small import KNOWN, small_log
from tests.cli.conftest import Ask
from virksom.programme.files.facts import write_facts
from virksom.programme.record.fact import FIELDS

EVERYWHERE = {
    *("contract", "on", "known", "expected", "invented"),
    *("facts_head", "terms_digest"),
}
FREE = {"by_unit", "findings", "terms[].values[].value", *MONEY}
EVERY = {**answers(), **money_answers()}
"""Fields told as a whole: their inner names are data, or told once for all answers."""


def paths(answer: object, prefix: str = "") -> Iterator[str]:
    if isinstance(answer, Mapping) and answer and prefix not in FREE:
        for name, part in answer.items():
            yield from paths(part, f"{prefix}.{name}" if prefix else name)
    elif isinstance(answer, list) and answer and isinstance(answer[0], Mapping | list):
        for part in [] if prefix in FREE else answer:
            yield from paths(part, f"{prefix}[]")
        if prefix in FREE:
            yield prefix
    else:
        yield prefix


@pytest.mark.parametrize("command", EVERY)
def test_every_field_of_an_answer_is_told(command: str) -> None:
    fields, form = EVERY[command]
    told = {*fields} if command in WITHOUT_TIMES else {*fields, *EVERYWHERE}
    assert {*paths(form)} <= told
    assert {field for field in told if field not in {*paths(form)}} <= {"weeks"}


def test_every_field_of_a_fact_is_told() -> None:
    assert [*MEANINGS] == [*FIELDS]


@pytest.mark.parametrize("command", [name for name in answers() if name not in WITHOUT_TIMES])
def test_the_examples_are_what_the_command_prints(ask: Ask, command: str) -> None:
    write_facts(small_log(), Path("facts.jsonl"))
    day = () if "--on" in command else ("--on", "2019-03-20")
    times = (*day, "--known", KNOWN.isoformat())
    rest = ("--facts", "facts.jsonl", *times, "--format", "json", "--lang", "en")
    assert json.loads(ask(*command.split(), *rest).out) == answers()[command][1]


@pytest.mark.parametrize("command", money_answers())
def test_the_examples_about_money_are_what_the_command_prints(ask: Ask, command: str) -> None:
    write_facts(paid_log(), Path("facts.jsonl"))
    times = ("--on", PAID_ON.isoformat(), "--known", PAID_KNOWN.isoformat())
    rest = ("--facts", "facts.jsonl", *times, "--format", "json", "--lang", "en")
    assert json.loads(ask(*command.split(), *rest).out) == EVERY[command][1]
