"""Refusals that name the place."""

import pytest

from virksom.programme.kernel import Text
from virksom.programme.record import BadFact, BadFacts, Place, Unfit
from virksom.programme.record.place import MISSING, is_label

PLACE = Place("facts.jsonl", 3)
WANTED = Text("et tal", "a number")


def bad(line: int) -> BadFact:
    return Place("f", line).refuse_line(Text(f"d{line}", f"e{line}"))


@pytest.mark.parametrize(
    ("place", "danish", "english"),
    [
        (PLACE, "facts.jsonl, linje 3", "facts.jsonl, line 3"),
        (PLACE.at("f000009"), "facts.jsonl, linje 3 (f000009)", "facts.jsonl, line 3 (f000009)"),
        (
            Place("a\x1b\udcff.jsonl", 1),
            r"a\x1b\udcff.jsonl, linje 1",
            r"a\x1b\udcff.jsonl, line 1",
        ),
        (Place("", 2), "nyt faktum 2", "new fact 2"),
        (Place("", 2).at("f000009"), "nyt faktum 2", "new fact 2"),
    ],
)
def test_a_place_is_named_in_words(place: Place, danish: str, english: str) -> None:
    assert place.where == Text(danish, english)


@pytest.mark.parametrize("found", [None, 9, "", "x" * 81, "a\nb"])
def test_a_place_takes_only_what_can_be_an_id(found: object) -> None:
    assert PLACE.at(found) is PLACE


def test_a_refusal_names_file_line_field_and_what_was_expected_and_found() -> None:
    refusal = PLACE.at("f000009").refuse("since", WANTED, found="x")
    assert refusal.text == Text(
        "facts.jsonl, linje 3 (f000009), felt »since«: forventede et tal, fandt »x«.",
        "facts.jsonl, line 3 (f000009), field “since”: expected a number, found “x”.",
    )
    assert refusal.place == Place("facts.jsonl", 3, "f000009")


def test_a_refusal_of_a_line_gives_the_reason() -> None:
    assert PLACE.refuse_line(Text("d", "e")).text == Text(
        "facts.jsonl, linje 3: d.", "facts.jsonl, line 3: e."
    )


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        (MISSING, "ingenting"),
        (None, "null"),
        (True, "true"),
        (12, "12"),
        (Unfit("1e999"), "1e999"),
        (Unfit("9" * 61), "9" * 59 + "…"),
        ({"a": 1}, "{…}"),
        ([1], "[…]"),
        ("null", "»null«"),
        ("x\x00", r"»x\x00«"),
        ("x" * 61, f"»{'x' * 59}…«"),
    ],
)
def test_what_was_found_is_shown_short_and_harmless(found: object, shown: str) -> None:
    said = PLACE.refuse("a", WANTED, found=found).text
    assert said.da.endswith(f", fandt {shown}.")
    english = "nothing" if found is MISSING else shown.replace("»", "“").replace("«", "”")
    assert said.en.endswith(f", found {english}.")


def test_a_hostile_field_name_is_shown_harmless() -> None:
    assert r"felt »\ud800«" in PLACE.refuse("\ud800", WANTED, found=1).text.da


def test_bad_facts_are_told_together_in_the_order_of_the_file() -> None:
    refusal = BadFacts([bad(9), bad(2)])
    assert refusal.text == Text(
        "2 fejl i f; intet er læst:\nf, linje 2: d2.\nf, linje 9: d9.",
        "2 mistakes in f; nothing was read:\nf, line 2: e2.\nf, line 9: e9.",
    )
    assert [one.place.line for one in refusal.wrong] == [2, 9]
    assert refusal.place.line == 2


def test_bad_facts_are_counted_where_the_first_of_them_stands() -> None:
    refusal = BadFacts([Place("g", 2).refuse_line(WANTED), Place("f", 1).refuse_line(WANTED)])
    assert refusal.text.da.startswith("2 fejl i f; intet er læst:\n")
    assert refusal.place == Place("f", 1)


def test_a_file_with_a_hostile_name_is_counted_harmless() -> None:
    place = Place("a\nb", 1)
    refusal = BadFacts([place.refuse_line(WANTED), place.refuse_line(WANTED)])
    assert refusal.text.da.startswith(r"2 fejl i a\nb; intet er læst:")


def test_new_facts_are_counted_as_such() -> None:
    refusal = BadFacts([Place("", at).refuse_line(WANTED) for at in (1, 2)]).text
    assert refusal.da.startswith("2 fejl i de nye fakta; intet er tilføjet:\nnyt faktum 1: ")
    assert refusal.en.startswith("2 mistakes in the new facts; nothing was added:\nnew fact 1: ")


@pytest.mark.parametrize(
    ("many", "last"), [(1, "f, linje 1: d1."), (20, "f, linje 20: d20."), (21, "… og 1 flere.")]
)
def test_no_more_than_20_are_told(many: int, last: str) -> None:
    refusal = BadFacts([bad(line) for line in range(1, many + 1)])
    assert refusal.text.da.split("\n")[-1] == last
    assert len(refusal.wrong) == many
    assert len(refusal.text.en.split("\n")) == (1 if many == 1 else min(many, 21) + 1)


def test_the_rest_are_counted_in_english_too() -> None:
    assert BadFacts([bad(line) for line in range(50)]).text.en.endswith("\n… and 30 more.")


@pytest.mark.parametrize(("found", "short"), [("x", True), ("x" * 80, True), (1, False)])
def test_a_label_is_a_short_text(found: object, *, short: bool) -> None:
    assert is_label(found) is short
