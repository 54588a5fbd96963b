"""The readers of single fields."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from virksom.programme.kernel import Text
from virksom.programme.record import Signature, Unfit
from virksom.programme.record import reading as read
from virksom.programme.record.place import MISSING, Found
from virksom.programme.record.reading import Reader, Unexpected

SIGNED = {"party": "candidate", "at": "2019-03-04"}


@pytest.mark.parametrize(
    ("reader", "found", "value"),
    [
        (read.label, "x", "x"),
        (read.label, "x" * 80, "x" * 80),
        (read.label, "Ærø 9", "Ærø 9"),
        (read.code("K"), "K017", "K017"),
        (read.code("K"), "K" + "x" * 30, "K" + "x" * 30),
        (read.code("VK"), "V0_-z", "V0_-z"),
        (read.one_of("a", "b"), "b", "b"),
        (read.day, "2019-03-04", date(2019, 3, 4)),
        (read.day_after(date(2019, 3, 4)), "2019-03-05", date(2019, 3, 5)),
        (read.moment, "2019-03-04T00:00Z", datetime(2019, 3, 4, tzinfo=UTC)),
        (read.truth, False, False),
        (read.count, 0, 0),
        (read.hours, None, None),
        (read.hours, "0", Decimal(0)),
        (read.hours, "37.5", Decimal("37.5")),
        (read.hours, "80.000000", Decimal(80)),
        (read.loose, "x", "x"),
        (read.loose, 3, 3),
        (read.loose, True, True),
        (read.labels, [], ()),
        (read.labels, ["a", "b"], ("a", "b")),
        (read.came, True, True),
        (read.came, ["a"], ("a",)),
        (read.signatures, [], ()),
        (read.signatures, [SIGNED], (Signature(party="candidate", at="2019-03-04"),)),
        (read.unnamed, [[[]]], (((),),)),
    ],
)
def test_a_good_value_is_read(reader: Reader, found: Found, value: object) -> None:
    assert reader(found) == value
    assert type(reader(found)) is type(value)


@pytest.mark.parametrize(
    ("reader", "found"),
    [
        *((read.label, found) for found in (None, 1, "", "x" * 81, "a\tb", "\ud800", "a\u202eb")),
        *((read.code("K"), found) for found in (None, "K", "k017", "V017", "K 1", "K" + "1" * 31)),
        *((read.code("K"), found) for found in ("K017\n", "Kø", "K\u0661")),
        *((read.one_of("a", "b"), found) for found in (None, "", "c", "A", ["a"])),
        *((read.day, found) for found in (None, 20190304, "04.03.2019", "2019-02-29", "2019-3-4")),
        *((read.day, found) for found in ("1899-12-31", "9999-12-31", "2019-03-04T00:00Z")),
        *((read.day_after(date(2019, 3, 4)), found) for found in ("2019-03-04", "2019-03-03", "")),
        *((read.moment, found) for found in (None, 0, "2019-03-04", "2019-03-04T00:00")),
        *((read.moment, found) for found in ("2019-02-29T00:00Z", "2200-01-01T00:00Z")),
        *((read.nothing, found) for found in ("2019-03-04", "", 0, False)),
        *((read.truth, found) for found in (None, 0, 1, "true")),
        *((read.count, found) for found in (None, -1, True, "1", Unfit("1.0"))),
        *((read.hours, found) for found in (20, True, "", "80.01", "-1", "+20", "20,0", "20.")),
        *((read.hours, found) for found in (".5", "2_0", " 20", "1e1", "NaN", "Infinity", "٢٠")),
        *((read.hours, found) for found in (MISSING, Unfit("20.0"), "0001", "20.1234567", "20\n")),
        *((read.loose, found) for found in (None, "", [], Unfit("1.5"))),
        *((read.labels, found) for found in (None, "a", ["a", ""], ["a", 1], {"a": 1})),
        *((read.came, found) for found in (None, "a", 1, [1])),
        *((read.signatures, found) for found in (None, {}, [None], [{}], [SIGNED | {"x": "y"}])),
        *((read.signatures, found) for found in ([{"party": "", "at": "x"}], [SIGNED, "x"])),
        *((read.signatures, found) for found in ([{"party": "x", "at": None}], [{"party": "x"}])),
        *(
            (read.unnamed, found)
            for found in ([[[[]]]], Unfit("1.5"), "x" * 81, {"x": {"y" * 81: 1}})
        ),
    ],
)
def test_a_bad_value_is_not_read(reader: Reader, found: Found) -> None:
    with pytest.raises(Unexpected):
        reader(found)


@pytest.mark.parametrize(
    ("reader", "danish", "english"),
    [
        (read.label, "en kode eller kort tekst på 1–80 tegn", "a code or short text of 1–80 signs"),
        (read.code("VK"), "en kode som V… eller K…", "a code such as V… or K…"),
        (read.one_of("a", "b", "c"), "a, b eller c", "a, b or c"),
        (
            read.day,
            "en dato fra 1900 til 2199 som 2019-03-04",
            "a date from 1900 to 2199 such as 2019-03-04",
        ),
        (
            read.moment,
            "et tidspunkt fra 1900 til 2199 som 2019-03-05T09:12:00+01:00",
            "a moment from 1900 to 2199 such as 2019-03-05T09:12:00+01:00",
        ),
        (read.nothing, "null, for det sker på én dag", "null, since it happens on one day"),
        (read.truth, "true eller false", "true or false"),
        (read.count, "et helt tal fra 0", "a whole number from 0"),
        (
            read.hours,
            'timer om ugen som "20.0", fra 0 til 80, eller null',
            'hours a week such as "20.0", from 0 to 80, or null',
        ),
        (
            read.loose,
            "en kort tekst, et helt tal eller true/false",
            "a short text, a whole number or true/false",
        ),
        (read.labels, "en liste af korte tekster", "a list of short texts"),
        (read.came, "en liste af roller eller true/false", "a list of roles or true/false"),
        (
            read.signatures,
            "en liste af underskrifter, hver med party og at",
            "a list of signatures, each with party and at",
        ),
        (
            read.unnamed,
            "korte tekster, hele tal og true/false, højst i tre lag",
            "short texts, whole numbers and true/false, at most three deep",
        ),
    ],
)
def test_a_reader_says_what_it_expected(reader: Reader, danish: str, english: str) -> None:
    with pytest.raises(Unexpected) as wrong:
        reader(MISSING)
    assert (wrong.value.expected.da, wrong.value.expected.en) == (danish, english)
    assert str(wrong.value) == danish


@pytest.mark.parametrize(("found", "good"), [("V1", True), ("K1", True), ("O1", False), (1, False)])
def test_a_code_begins_with_one_of_its_letters(found: Found, *, good: bool) -> None:
    reader = read.code("VK")
    if good:
        assert reader(found) == found
    else:
        with pytest.raises(Unexpected) as wrong:
            reader(found)
        assert wrong.value.expected == Text("en kode som V… eller K…", "a code such as V… or K…")


@pytest.mark.parametrize("found", ["K", "K" + "1" * 31, "Kø", "xK1", "k1"])
def test_a_code_is_of_plain_letters_and_digits(found: str) -> None:
    with pytest.raises(Unexpected):
        read.code("K")(found)


@pytest.mark.parametrize("found", ["d", "", "ab", 1, None])
def test_a_choice_is_one_of_the_choices(found: Found) -> None:
    reader = read.one_of("a", "b", "c")
    assert [reader(choice) for choice in "abc"] == ["a", "b", "c"]
    with pytest.raises(Unexpected) as wrong:
        reader(found)
    assert wrong.value.expected == Text("a, b eller c", "a, b or c")


def test_an_end_too_early_is_told_with_the_day_it_must_follow() -> None:
    with pytest.raises(Unexpected) as wrong:
        read.day_after(date(2019, 3, 4))("2019-03-04")
    assert wrong.value.expected.da == "en dato efter 2019-03-04"
    assert wrong.value.expected.en == "a date after 2019-03-04"
