"""Digests to look up by, and how names are spelled for them."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.office.store.vault.people import HOSTILE
from virksom.office.store.vault.index import CPR, MAIL, NAME_BIRTH, WORD, blind, blinds
from virksom.office.store.vault.spelling import beginnings, spelled, typed

KINDS = (CPR, MAIL, NAME_BIRTH, WORD)
LETTERS = st.text(alphabet="abcæøåéüßñ -'", min_size=1)


@given(st.sampled_from(KINDS), st.text())
def test_a_digest_is_the_same_each_time_and_tells_nothing(kind: str, text: str) -> None:
    digest = blind(kind, text)
    assert digest == blind(kind, text)
    assert digest == "" or (len(digest) == 32 and int(digest, 16) >= 0)


@given(LETTERS)
def test_capitals_and_spaces_make_no_difference(text: str) -> None:
    assert blind(NAME_BIRTH, text) == blind(NAME_BIRTH, f"  {text.upper()}  ")
    assert blind(NAME_BIRTH, text) == blind(NAME_BIRTH, text.replace(" ", "  \t"))


@given(LETTERS)
def test_a_spelling_is_spelled_as_it_is(text: str) -> None:
    assert spelled(spelled(text)) == spelled(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anne-Marie  AAGÅRD", "anne marie ågaard"),
        ("José Müller", "jose muller"),
        ("O'Neil", "Oneil"),
        ("O’Neil", "o'neil"),
        ("I\u015f\u0131k", "isik"),
        ("İbrahim", "ibrahim"),
        ("Łukasz Weiß", "lukasz weiss"),
        ("A\u030age", "Åge"),
        ("J. P. Hansen", "j p hansen"),
        ("So\u00adren", "soren"),
    ],
)
def test_one_name_in_two_spellings_is_one(one: str, other: str) -> None:
    assert spelled(one) == spelled(other) != ""
    assert blind(NAME_BIRTH, one) == blind(NAME_BIRTH, other)


@pytest.mark.parametrize(("one", "other"), [("Søren", "Soren"), ("Ære", "Aere"), ("Åse", "Ase")])
def test_danish_letters_stay_letters_of_their_own(one: str, other: str) -> None:
    assert spelled(one) != spelled(other)


def test_equal_texts_of_two_kinds_have_two_digests() -> None:
    assert len({blind(kind, "1234567890") for kind in KINDS}) == len(KINDS)


def test_what_spells_nothing_has_no_digest() -> None:
    assert [blind(kind, "") for kind in KINDS] == [""] * len(KINDS)
    assert blind(NAME_BIRTH, " -👍🏽- ") == blind(CPR, "none") == blind(MAIL, "  ") == ""
    assert blinds(NAME_BIRTH, "👍🏽") == ()


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_signs_have_a_digest_or_none(text: str) -> None:
    assert all(len(blind(kind, text)) in {0, 32} for kind in KINDS)
    assert len(beginnings(text)) <= 120


def test_a_mail_goes_by_its_small_letters_and_keeps_its_signs() -> None:
    assert blind(MAIL, " Anne.B+x@Demo.example ") == blind(MAIL, "anne.b+x@demo.example")
    assert blind(MAIL, "anne.b@x.example") != blind(MAIL, "anneb@x.example")


def test_a_word_is_found_by_each_beginning_in_either_spelling() -> None:
    assert beginnings("Saad") == {"s", "sa", "så", "såd"}
    for half in ("S", "sa", "SAA", "så", "saad", "Såd"):
        assert set(typed(half)) <= beginnings("Saad")
    assert set(typed("Aas")) <= beginnings("Åse")


@given(LETTERS, st.integers(0, 20))
def test_whoever_types_the_beginning_of_a_name_finds_it(name: str, signs: int) -> None:
    assert set(typed(name[:signs])) <= beginnings(name)


def test_while_the_index_key_is_renewed_both_digests_are_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = blind(CPR, "6104851234")
    new = "bmV3IGtleSBmb3IgdGVzdHMsIGFsc28gMzIgYnl0ZXM="
    both = f"{new},{os.environ['VIRKSOM_VAULT_INDEX_KEYS']}"
    monkeypatch.setenv("VIRKSOM_VAULT_INDEX_KEYS", both)
    assert blinds(CPR, "6104851234") == (blind(CPR, "6104851234"), old)
    assert blind(CPR, "6104851234") != old
