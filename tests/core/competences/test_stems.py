"""Words as they are compared."""

import pytest

from virksom.programme.competences.stems import fold, grams, likeness, stem, words


def test_letters_and_spaces_are_folded() -> None:
    assert fold("  Gøre  RENT på\nÅ ") == "goere rent paa aa"


def test_words_are_found_between_signs() -> None:
    assert words("Truck, el-værktøj & 2 paller!") == ("truck", "el-værktøj", "2", "paller")


@pytest.mark.parametrize(
    "same",
    [
        ("vaske", "vasker", "vaskede", "vasket"),
        ("gulv", "gulve", "gulvet", "gulvene"),
        ("servere", "serverer", "serverede", "serveret", "servering"),
        ("kasse", "kassen", "kasser"),
        ("bus", "bussen", "busser"),
        ("gøre", "gør", "gjorde", "gjort"),
        ("køre", "kører", "kørte", "kørt"),
        ("rent", "rene"),
    ],
)
def test_forms_of_one_word_have_one_stem(same: tuple[str, ...]) -> None:
    assert len({stem(word) for word in same}) == 1


def test_a_short_word_keeps_its_ending() -> None:
    assert stem("is") == "is"
    assert stem("øl") == "oel"


def test_grams_mark_the_edges() -> None:
    assert grams("bo") == {"^bo", "bo$", "^bo$"}
    assert grams("") == frozenset()


def test_likeness_goes_from_nothing_to_the_same() -> None:
    assert likeness("truck", "truck") == 100
    assert likeness("truck", "kasse") == 0
    assert likeness("", "kasse") == 0
    assert 0 < likeness("rengoering", "rengoring") < 100
    assert likeness("truck", "truk") == likeness("truk", "truck")
