"""Each cell as people write it, into one form."""

import pytest

from virksom.exchange.sheets import Kind, readers
from virksom.exchange.sheets.readers import Unexpected
from virksom.programme.kernel import Text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("0101901234", Kind.TEXT),
        ("010190-1234", Kind.TEXT),
        ("010190 1234", Kind.TEXT),
        ("010190–1234", Kind.TEXT),
        ("101901234", Kind.NUMBER),
    ],
)
def test_a_cpr_is_ten_digits_however_it_is_written(text: str, kind: Kind) -> None:
    assert readers.cpr(text, kind) == "0101901234"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("101901234", Kind.TEXT),
        ("1901234", Kind.NUMBER),
        ("01019012345", Kind.TEXT),
        ("010190-123", Kind.TEXT),
        ("010190-12x4", Kind.TEXT),
        ("010190--1234", Kind.TEXT),
        ("\u0660\u0661\u0660\u0661901234", Kind.TEXT),
    ],
)
def test_anything_else_is_no_cpr(text: str, kind: Kind) -> None:
    with pytest.raises(Unexpected, match="ti cifre"):
        readers.cpr(text, kind)


@pytest.mark.parametrize("text", ["010170-4321", "410190-1234", "610190-1234"])
def test_whether_ten_digits_can_be_a_cpr_is_the_vaults_to_say(text: str) -> None:
    assert readers.cpr(text, Kind.TEXT) == text.replace("-", "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        *((said, True) for said in ("ja", "Ja", "JA!", "j", "yes", "Y", "x", "X", "1", "true")),
        *((said, False) for said in ("nej", "Nej.", "n", "no", "0", "false", "FALSK")),
    ],
)
def test_yes_and_no_are_read_as_people_and_programs_write_them(text: str, found: object) -> None:
    assert readers.yes_no(text, Kind.TEXT) is found


@pytest.mark.parametrize("text", ["måske", "2", "janej", "-"])
def test_anything_else_is_neither_yes_nor_no(text: str) -> None:
    with pytest.raises(Unexpected, match="ja eller nej"):
        readers.yes_no(text, Kind.TEXT)


@pytest.mark.parametrize(("text", "found"), [("0", 0), ("12", 12), ("ingen", 0), ("None", 0)])
def test_a_count_is_a_number_or_a_word_for_none(text: str, found: int) -> None:
    assert readers.count(text, Kind.NUMBER) == found


@pytest.mark.parametrize("text", ["100", "-1", "1.5", "mange", "1,0"])
def test_anything_else_is_no_count(text: str) -> None:
    with pytest.raises(Unexpected, match="helt tal"):
        readers.count(text, Kind.TEXT)


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.NUMBER, Kind.MOMENT, Kind.EMPTY])
def test_a_day_is_what_was_read_as_a_day(kind: Kind) -> None:
    with pytest.raises(Unexpected, match="dato"):
        readers.day("43380", kind)


@pytest.mark.parametrize("text", ["a@b.dk", "mailto:a@b.dk", "å.b+c@sub.domæne.dk"])
def test_an_address_is_read(text: str) -> None:
    assert readers.email(text, Kind.TEXT) == text.removeprefix("mailto:")


@pytest.mark.parametrize("text", ["a", "a@b", "a@b.dk, c@d.dk", "a b@c.dk", "@b.dk", "<a@b.dk>"])
def test_anything_else_is_no_address(text: str) -> None:
    with pytest.raises(Unexpected, match="e-mail"):
        readers.email(text, Kind.TEXT)


@pytest.mark.parametrize(
    ("text", "found"),
    [("12345678", "12345678"), ("+45 12 34 56 78", "+4512345678"), ("(12) 34-56.78", "12345678")],
)
def test_a_telephone_number_is_its_digits(text: str, found: str) -> None:
    assert readers.phone(text, Kind.TEXT) == found


@pytest.mark.parametrize("text", ["12", "ingen", "12345678 el. 87654321", "1" * 16])
def test_anything_else_is_no_telephone_number(text: str) -> None:
    with pytest.raises(Unexpected, match="telefonnummer"):
        readers.phone(text, Kind.TEXT)


@pytest.mark.parametrize(
    "text", ["job_og_aktivhuset", "Job- og Aktivhuset", "JOB OG AKTIVHUSET", "job-og-aktivhuset "]
)
def test_a_choice_is_known_by_code_or_label_whatever_its_marks(text: str) -> None:
    choice = {"job_og_aktivhuset": Text("Job- og Aktivhuset", "Job- og Aktivhuset")}
    assert readers.one_of(choice)(text, Kind.TEXT) == "job_og_aktivhuset"


def test_a_line_is_one_line_and_not_too_long() -> None:
    assert readers.line(9)("Åse\n  Ærø", Kind.TEXT) == "Åse Ærø"
    with pytest.raises(Unexpected, match="højst 5 tegn"):
        readers.line(5)("Åse Ærø", Kind.TEXT)
