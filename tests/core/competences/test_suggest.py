"""Words to competences: what is heard, what is not, and how often it is right."""

from dataclasses import replace

import pytest

from tests.core.competences.listed import FORKLIFT, LIST, by_code, entry
from tests.core.competences.sentences import SENTENCES
from virksom.programme.competences import suggestions
from virksom.programme.competences.suggest import READ, SURE_ENOUGH
from virksom.programme.files.catalogue import shipped_catalogue

SHIPPED = shipped_catalogue().competences


def heard(text: str) -> list[str]:
    return [one.code for one in suggestions(LIST, text)]


def test_nothing_is_heard_in_nothing() -> None:
    assert suggestions(LIST, "") == ()
    assert suggestions(LIST, " .,!?\n ") == ()
    assert suggestions({}, "gulvpleje") == ()


def test_a_suggestion_tells_which_words_matched_what() -> None:
    (one,) = suggestions(LIST, "Om natten vaskede jeg gulvene i en skole.")
    assert (one.code, one.phrase) == ("floors", "vaske gulv")
    assert one.words == ("vaskede", "gulvene")
    assert one.sure == 97


def test_words_far_from_each_other_are_not_one_phrase() -> None:
    assert heard("Jeg vaskede biler, hunde, heste, køer og en gang også et gulv.") == []
    assert heard("Jeg vaskede. Et gulv.") == []
    assert heard("vaskede et to tre fire gulv") == ["floors"]
    assert heard("vaskede et to tre fire fem gulv") == []


@pytest.mark.parametrize("text", ["Jeg kan ikke køre truck", "aldrig kørt truck", "uden truck"])
def test_what_stands_after_a_no_is_left_out(text: str) -> None:
    assert heard(text) == []


def test_a_no_ends_with_its_clause() -> None:
    assert heard("Jeg har ikke kørekort, men har kørt truck.") == ["forklift"]


def test_a_compound_and_a_slip_are_heard_less_surely() -> None:
    sure = {one.code: one.sure for one in suggestions(LIST, "rengøringsvogn og gafeltruck")}
    assert sure["cleaning"] == 85
    assert SURE_ENOUGH <= sure["forklift"] < 100


def test_a_short_word_must_be_the_word() -> None:
    wine = by_code(entry("wine", "vin"))
    assert suggestions(wine, "om vinteren og vinden") == ()
    assert [one.words for one in suggestions(wine, "Vinen var god")] == [("vinen",)]


def test_a_particle_belongs_to_its_phrase() -> None:
    tables = by_code(entry("tables", "rydde af"))
    assert suggestions(tables, "jeg ryddede sne") == ()
    assert len(suggestions(tables, "jeg ryddede af")) == 1


def test_a_phrase_of_small_words_alone_is_never_heard() -> None:
    assert suggestions(by_code(entry("x", "og i", synonyms=("er",))), "og i er") == ()


def test_what_is_out_of_use_is_not_suggested() -> None:
    assert suggestions(by_code(replace(FORKLIFT, in_use=False)), "køre truck") == ()


def test_each_is_suggested_once_the_surest_first_and_not_too_many() -> None:
    text = "gøre rent, rengøring, gulvpleje, gaffeltruk"
    assert heard(text) == ["cleaning", "floors", "forklift"]
    assert len(suggestions(LIST, text, most=1)) == 1


def test_english_is_heard_too() -> None:
    found = [one.code for one in suggestions(SHIPPED, "I did floor care and carpentry.")]
    assert {"floor_care", "carpentry"} <= set(found)


@pytest.mark.parametrize("part", ["gøre rent ", "gulv vaske ", "æøå ", "a", "ø.,;", "xqzjwk "])
def test_a_very_long_text_takes_no_longer_than_its_beginning(part: str) -> None:
    long = part * (100_000 // len(part))
    assert suggestions(SHIPPED, long) == suggestions(SHIPPED, long[:READ])


def test_every_label_of_the_catalogue_is_a_competence_that_is_there() -> None:
    assert {code for _, codes in SENTENCES for code in codes} <= set(SHIPPED)
    assert len(SENTENCES) == 40


def test_nineteen_of_twenty_expected_competences_are_heard() -> None:
    wanted = sum(len(codes) for _, codes in SENTENCES)
    hits = 0
    told = 0
    for text, codes in SENTENCES:
        found = {one.code for one in suggestions(SHIPPED, text)}
        hits, told = hits + len(codes & found), told + len(found)
    assert (hits, wanted, told) == (65, 67, 73)
