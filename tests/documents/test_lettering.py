"""Any text made fit for the page: the same always gives the same, and nothing is lost unseen."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from virksom.documents.fonts import signs
from virksom.documents.lettering import (
    LONGEST,
    all_lettered,
    lettered,
    one_line,
    paragraphs,
    shortened,
)

ANY = st.text(st.characters(), max_size=80)
BREAK = "\u200b"


@given(ANY)
def test_every_sign_of_a_lettered_text_can_be_shown(text: str) -> None:
    assert set(lettered(text)) <= signs() | {"\n", BREAK}


@given(ANY)
def test_a_lettered_text_stays_as_it_is(text: str) -> None:
    assert lettered(lettered(text)) == lettered(text)


@given(ANY)
def test_no_run_of_letters_is_longer_than_a_line_holds(text: str) -> None:
    for run in lettered(text * 20).replace("\n", " ").replace(BREAK, " ").split(" "):
        assert sum(not unicodedata.combining(sign) for sign in run) <= LONGEST


@given(st.text(st.sampled_from(sorted(signs() - {BREAK})), max_size=LONGEST))
def test_what_the_font_can_show_stays_as_it_is(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    if not any(map(unicodedata.combining, composed)):
        assert lettered(text).replace("\u00a0", " ") == composed.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Blåbærgrød", "Blåbærgrød"),
        ("Bla\u030aba\u0308r", "Blåbär"),
        ("ja 😀", "ja [U+1F600]"),
        ("a\u202eb\u2066", "a[U+202E]b[U+2066]"),
        ("a\x00\x1b[31m", "a[U+0000][U+001B][31m"),
        ("\ud800", "[U+D800]"),
        ("שלום", "[U+05E9][U+05DC][U+05D5][U+05DD]"),
        ("so\u00adft\u200b\ufeff", "soft"),
        ("a\tb\u2003c\u00a0d", "a b c\u00a0d"),
        ("§ 7, stk. 2, litra b", "§\u00a07, stk.\u00a02, litra\u00a0b"),
        ("a\r\nb\u2028c\x85d", "a\nb\nc\nd"),
        ("a" + "\u0301" * 6, "á\u0301\u0301\u0301\u0301[U+0301]"),
    ],
)
def test_a_text_is_lettered(text: str, shown: str) -> None:
    assert lettered(text) == shown


def test_a_long_run_may_break_and_an_accent_stays_with_its_letter() -> None:
    assert lettered("a" * 40) == BREAK.join(["a" * 16, "a" * 16, "a" * 8])
    assert f"{BREAK}\u0328" not in lettered("y" + "x\u0328" * 40)


def test_every_text_within_is_lettered_and_names_and_numbers_stay() -> None:
    assert all_lettered({"😀": ["\x07", {"n": 3}], "b": True}) == {
        "😀": ["[U+0007]", {"n": 3}],
        "b": True,
    }


def test_a_single_line_has_no_line_ends() -> None:
    assert one_line("  Lone\r\nHolm\n\n") == "Lone Holm"


def test_blank_lines_part_paragraphs() -> None:
    assert paragraphs("a\nb\n \n\nc\r\n\r\n") == ["a\nb", "c"]
    assert paragraphs(" \n ") == []


def test_a_shortened_text_shows_that_it_is() -> None:
    assert shortened("abc", 3) == "abc"
    assert shortened("abcd", 3) == "ab…"
