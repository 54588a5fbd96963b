"""What is written is read back by others as it was, and nothing in it can act."""

import csv
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from virksom.exchange.sheets import read_sheet, write_csv, write_sheet
from virksom.exchange.sheets.harmless import harmless
from virksom.exchange.sheets.write import fitting, page_name
from virksom.exchange.signs import writable
from virksom.programme.kernel import Text

MOMENT = datetime(2019, 9, 30, 22, 15, tzinfo=UTC)
TITLE = Text("Kandidater", "Candidates")
texts = st.text(max_size=40) | st.builds(
    lambda sign, rest: sign + rest,
    st.sampled_from(["=", "+", "-", "@", "\t", "\r", "\n", "'=", " =", "_x0041_", "http://"]),
    st.text(max_size=20),
)
tables = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(texts, min_size=width, max_size=width), max_size=5)
)


def headings(rows: list[list[str]]) -> list[Text]:
    width = len(rows[0]) if rows else 1
    return [Text(f"Kolonne {column}", f"Column {column}") for column in range(width)]


def sheet(rows: list[list[str]], language: str = "da") -> bytes:
    return write_sheet(headings(rows), rows, title=TITLE, language=language, moment=MOMENT)


def one(entry: object, language: str = "da") -> object:
    """Return what calamine finds in a cell with an entry; another cell keeps the row."""
    rows = [[entry, "."]]
    sent = write_sheet([TITLE] * 2, rows, title=TITLE, language=language, moment=MOMENT)  # type: ignore[arg-type]
    return read(sent)[1][0]


def read(sent: bytes) -> list[list[object]]:
    book = CalamineWorkbook.from_filelike(BytesIO(sent))
    return [list(row) for row in book.get_sheet_by_index(0).to_python(skip_empty_area=False)]


def parts(sent: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(sent)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def full(rows: list[list[object]], *, height: int, width: int) -> list[list[object]]:
    """Return rows with the empty cells at the end that a reader leaves out."""
    padded = [[*row, *[""] * (width - len(row))] for row in rows]
    return padded + [[""] * width] * (height - len(rows))


@settings(max_examples=40)
@given(tables)
def test_every_text_is_read_back_by_calamine_as_it_was(rows: list[list[str]]) -> None:
    width = len(headings(rows))
    found = full(read(sheet(rows)), height=len(rows) + 1, width=width)
    assert found[1:] == [[writable(text) for text in row] for row in rows]


@settings(max_examples=40)
@given(tables)
def test_no_cell_is_a_formula_an_address_or_a_guess(rows: list[list[str]]) -> None:
    found = parts(sheet(rows))
    cells = re.findall(r"<c [^>]*>", found["xl/worksheets/sheet1.xml"])
    assert "<f" not in found["xl/worksheets/sheet1.xml"]
    assert "<hyperlink" not in found["xl/worksheets/sheet1.xml"]
    assert all('t="s"' in cell for cell in cells)
    assert "xl/worksheets/_rels/sheet1.xml.rels" not in found


@given(tables, st.sampled_from(["da", "en"]))
def test_every_text_is_read_back_by_csv_with_an_apostrophe_at_most(
    rows: list[list[str]], language: str
) -> None:
    sent = write_csv(headings(rows), rows, language=language).decode("utf-8-sig")
    separator = "," if language == "en" else ";"
    found = list(csv.reader(StringIO(sent, newline=""), delimiter=separator, strict=True))
    assert found[1:] == [[harmless(writable(text)) for text in row] for row in rows]


@given(st.lists(st.text(min_size=1), min_size=1, max_size=4), st.sampled_from(["da", "en"]))
def test_our_own_lists_are_read_back_without_the_apostrophe(row: list[str], language: str) -> None:
    told = [f"{text}." for text in row]  # so that none is empty or a number
    sent = write_csv(headings([told]), [told], language=language)
    found = read_sheet(sent, name="x.csv").rows[0].cells
    normal = read_sheet(sheet([told]), name="x.xlsx").rows[0].cells
    assert found == normal


@given(st.dates(date(1900, 3, 1), date(2199, 12, 31)))
def test_a_day_is_a_day_for_calamine(day: date) -> None:
    assert one(day) == day


def test_a_day_before_excels_first_is_a_text() -> None:
    assert one(date(1899, 12, 31)) == "31.12.1899"


@given(st.integers(-(10**20), 10**20))
def test_a_count_is_a_number_or_a_text_and_never_another_number(count: int) -> None:
    found = one(count)
    assert found == (count if abs(count) < 10**15 else str(count))


@given(st.decimals(-(10**9), 10**9, places=2))
def test_an_amount_is_that_amount(amount: Decimal) -> None:
    assert Decimal(str(one(amount))) == amount


@pytest.mark.parametrize(
    ("entry", "da", "en"),
    [
        (None, "", ""),
        (True, "ja", "yes"),
        (False, "nej", "no"),
        (Text("Henvist", "Referred"), "Henvist", "Referred"),
        (Decimal("NaN"), "NaN", "NaN"),
    ],
)
def test_what_is_told_is_told_in_the_lists_language(entry: object, da: str, en: str) -> None:
    assert (one(entry), one(entry, "en")) == (da, en)


def test_a_moment_is_told_in_danish_time_in_the_october_night() -> None:
    assert one(datetime(2018, 10, 28, 0, 30, tzinfo=UTC)) == datetime(2018, 10, 28, 2, 30)  # noqa: DTZ001
    assert one(datetime(2018, 10, 28, 1, 30, tzinfo=UTC)) == datetime(2018, 10, 28, 2, 30)  # noqa: DTZ001


def test_days_and_numbers_have_the_forms_of_the_language() -> None:
    rows = [[date(2019, 9, 30), MOMENT, Decimal("1234.50"), 1234]]
    heads = [Text(at, at) for at in "abcd"]
    shown = [
        parts(write_sheet(heads, rows, title=TITLE, language=way, moment=MOMENT))["xl/styles.xml"]
        for way in ("da", "en")
    ]
    assert all(form in shown[0] for form in ('"dd.mm.yyyy"', '"dd.mm.yyyy hh:mm"'))
    assert all(form in shown[1] for form in ('"d mmm yyyy"', '"d mmm yyyy hh:mm"'))


def test_csv_has_the_forms_of_the_language() -> None:
    heads = [Text(at, at) for at in "abcde"]
    rows = [[date(2019, 9, 30), MOMENT, Decimal("1234.50"), 12345, True]]
    assert write_csv(heads, rows, language="da") == (
        b"\xef\xbb\xbfa;b;c;d;e\r\n30.09.2019;01.10.2019 00:15;1234,5;12345;ja\r\n"
    )
    assert write_csv(heads, rows, language="en") == (
        b"\xef\xbb\xbfa,b,c,d,e\r\n30 Sep 2019,1 Oct 2019 00:15,1234.5,12345,yes\r\n"
    )


def test_negative_numbers_stay_numbers_in_csv_and_negative_texts_do_not() -> None:
    sent = write_csv([TITLE, TITLE], [[-5, "-5"]], language="da")
    assert sent.endswith(b"-5;'-5\r\n")


def test_the_headings_stay_in_sight_and_can_be_filtered() -> None:
    found = parts(sheet([["a", "b"], ["c", "d" * 500]]))["xl/worksheets/sheet1.xml"]
    assert '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' in found
    assert '<autoFilter ref="A1:B3"/>' in found
    widths = [float(width) for width in re.findall(r'width="([\d.]+)"', found)]
    assert [round(width) for width in widths] == [13, 61]


def test_the_same_list_and_moment_give_the_same_bytes() -> None:
    assert sheet([["a"]]) == sheet([["a"]])


def test_the_file_tells_its_title_and_moment_and_nothing_of_who_wrote_it() -> None:
    found = parts(sheet([["a"]], "en"))
    core, app = found["docProps/core.xml"], found["docProps/app.xml"]
    assert "<dc:title>Candidates</dc:title><dc:creator></dc:creator>" in core
    assert "<cp:lastModifiedBy></cp:lastModifiedBy>" in core
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2019-09-30T22:15:00Z"}
    assert "<Company></Company>" in app


def test_a_look_alike_stays_text_when_the_cell_is_edited() -> None:
    found = parts(sheet([["=1+1", "a"]]))
    style = re.search(r'<c r="A2" s="(\d+)"', found["xl/worksheets/sheet1.xml"])
    assert style
    formats = re.findall(r"<xf [^>]*>", found["xl/styles.xml"].partition("<cellXfs")[2])
    assert 'quotePrefix="1"' in formats[int(style[1])]


def test_an_empty_list_has_its_headings() -> None:
    assert read(sheet([])) == [["Kolonne 0"]]
    assert write_csv([TITLE], [], language="da") == b"\xef\xbb\xbfKandidater\r\n"


def test_a_text_excel_cannot_hold_is_cut_off_and_says_so() -> None:
    long = "x" * 32_768
    assert fitting(long) == "x" * 32_766 + "…"
    assert fitting("x" * 32_767) == "x" * 32_767
    assert len(fitting("😀" * 20_000).encode("utf-16-le")) // 2 <= 32_767
    assert one(long) == "x" * 32_766 + "…"


@given(st.text())
def test_any_title_gives_a_page_name_excel_takes(title: str) -> None:
    name = page_name(writable(title))
    assert 2 <= len(name.encode("utf-16-le")) <= 62
    assert not set(name) & set("[]:*?/\\\n\t")
    assert name[0] != "'" != name[-1]
    sent = write_sheet([TITLE], [], title=Text(title, title), language="da", moment=MOMENT)
    assert CalamineWorkbook.from_filelike(BytesIO(sent)).sheet_names == [name]
