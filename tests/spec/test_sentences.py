"""Every sentence of the spec holds, and a sentence that does not hold is seen."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from tests.spec.answers import answer
from tests.spec.sentences import Chapter, Sentence, chapters
from virksom.programme.contract import SWITCHES

READ_LATER = {"payee", "indexation", "lasting_means", "age_of_thirty"} | {
    *("deficit_bearer", "control_extrapolates")
}
"""Switches that only stand in the contract: no rule of these rooms reads them."""


def broken(sentence: Sentence) -> dict[str, Any]:
    """Return what was expected and did not come, with what came instead."""
    found = answer(sentence)
    return {
        name: found[name]
        for name, wanted in sentence.then.items()
        if not holds(wanted, found[name])
    }


def holds(wanted: object, found: object) -> bool:
    if isinstance(found, list):
        wanted = wanted if isinstance(wanted, list) else [wanted]
        return set(wanted) <= set(found) if wanted else not found
    return wanted == found


def every() -> Iterator[Any]:
    for chapter in chapters():
        for number, sentence in enumerate(chapter.sentences, start=1):
            yield pytest.param(sentence, id=f"{chapter.name}-{number}")


@pytest.mark.parametrize("sentence", list(every()))
def test_the_sentence_holds(sentence: Sentence) -> None:
    assert broken(sentence) == {}, sentence.says


@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.name)
def test_no_sentence_is_said_twice(chapter: Chapter) -> None:
    says = [sentence.says for sentence in chapter.sentences]
    assert len(set(says)) == len(says)


def test_there_are_sentences_enough_to_read_the_contract_by() -> None:
    assert sum(len(chapter.sentences) for chapter in chapters()) >= 60


def test_every_alternative_of_every_switch_has_a_sentence() -> None:
    said = {
        (name, str(value))
        for chapter in chapters()
        for sentence in chapter.sentences
        for name, value in sentence.contract.items()
    }
    wanted = {
        (name, choice)
        for name, switch in SWITCHES.items()
        for choice in switch.choices[1:]
        if name not in READ_LATER
    }
    assert wanted - said == set()
    assert "bridge_gap_days" in {name for name, _ in said}


def test_a_sentence_that_does_not_hold_is_seen() -> None:
    sentence = chapters()[0].sentences[0]
    wrong = dict.fromkeys(sentence.then, "wrong")
    assert set(broken(replace(sentence, then=wrong))) == set(sentence.then)
