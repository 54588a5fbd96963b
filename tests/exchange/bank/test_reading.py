"""A bank's file becomes lines, whatever it looks like; what it is not is said in a sentence."""

from datetime import date
from io import BytesIO

import pytest
from xlsxwriter import Workbook

from virksom.exchange.bank import BadStatement, BankReading, read_statement
from virksom.exchange.bank.written import ore_of
from virksom.exchange.sheets.columns import MissingColumns

LIST = """Bogføringsdato;Tekst;Beløb;Saldo;Valuta
05-11-2019;Faktura F-2019-0001;1.592,00;10.000,00;DKK
06-11-2019;Husleje;-4.000,50;5.999,50;DKK
"""
ENTRY = """<Ntry><Amt Ccy="DKK">{amount}</Amt><CdtDbtInd>{way}</CdtDbtInd>{more}
<BookgDt><Dt>2019-11-05</Dt></BookgDt><NtryDtls><TxDtls><RmtInf><Ustrd>Faktura</Ustrd>
<Ustrd>F-2019-0001</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"""


def camt(*entries: str) -> bytes:
    space = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><Document xmlns="{space}"><BkToCstmrStmt><Stmt>'
        f'<Bal><Amt Ccy="DKK">99.00</Amt></Bal>{"".join(entries)}</Stmt></BkToCstmrStmt></Document>'
    ).encode()


def entry(amount: str = "1592.00", way: str = "CRDT", more: str = "<Sts>BOOK</Sts>") -> str:
    return ENTRY.format(amount=amount, way=way, more=more)


def listed(text: str = LIST, name: str = "konto.csv") -> BankReading:
    return read_statement(text.encode(), name=name)


def test_a_list_is_read_by_its_headings() -> None:
    first, second = listed().lines
    assert (first.day, first.ore, first.currency) == (date(2019, 11, 5), 159200, "DKK")
    assert (first.reference, second.ore) == ("Faktura F-2019-0001", -400050)
    assert listed().unread == ("Saldo",)


def test_a_list_in_another_alphabet_is_read_too() -> None:
    assert read_statement(LIST.encode("cp1252"), name="konto.csv").lines == listed().lines


def test_a_list_without_currency_is_in_kroner() -> None:
    (line,) = listed("Dato;Tekst;Beløb\n5/11-2019;a;1,5\n").lines
    assert (line.currency, line.ore) == ("DKK", 150)


def test_every_cell_that_is_wrong_is_named_and_the_others_stand() -> None:
    text = LIST + "x;b;1,00;;DKK\n07-11-2019;c;en krone;;DKK\n07-11-2019;d;1,00;;kroner\n"
    read = listed(text)
    assert [(cell.row, cell.heading) for cell in read.wrong] == [
        (4, "Bogføringsdato"),
        (5, "Beløb"),
        (6, "Valuta"),
    ]
    assert len(read.lines) == 2


def test_a_list_without_amounts_is_refused() -> None:
    with pytest.raises(MissingColumns, match="mangler kolonnen Beløb"):
        listed("Dato;Tekst\n05-11-2019;a\n")


def test_lines_that_say_the_same_are_told_apart_and_known_again() -> None:
    text = LIST + "05-11-2019;Faktura F-2019-0001;1.592,00;;DKK\n"
    digests = [line.digest for line in listed(text).lines]
    assert len(set(digests)) == 3
    assert digests == [line.digest for line in listed(text).lines]


def test_camt_has_what_was_booked() -> None:
    read = read_statement(camt(entry(), entry(more="<Sts><Cd>PDNG</Cd></Sts>")), name="a.xml")
    (line,) = read.lines
    assert (line.day, line.ore, line.reference) == (
        date(2019, 11, 5),
        159200,
        "Faktura F-2019-0001",
    )


@pytest.mark.parametrize(
    ("way", "more", "ore"),
    [
        ("DBIT", "", -159200),
        ("CRDT", "<RvslInd>true</RvslInd>", 159200),
        ("DBIT", "<RvslInd>true</RvslInd><Sts><Cd>BOOK</Cd></Sts>", -159200),
    ],
)
def test_money_goes_in_or_out(way: str, more: str, ore: int) -> None:
    (line,) = read_statement(camt(entry(way=way, more=more)), name="a.XML").lines
    assert line.ore == ore


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"<a/>", "intet kontoudtog"),
        (b"not xml", "ikke en læselig CAMT.053"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "ikke en læselig CAMT.053"),
        (camt(entry(amount="x")), "Postering 1 i filen mangler"),
        (camt(entry(amount="10.005")), "beløb i hele øre"),
        (camt(entry(amount="-10.00")), "beløb i hele øre"),
        (camt(entry(way="")), "Postering 1 i filen mangler"),
        (camt(entry().replace("2019-11-05", "5/11")), "Postering 1 i filen mangler"),
        (camt(entry())[:-40], "ikke en læselig CAMT.053"),
    ],
)
def test_what_is_no_statement_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(BadStatement, match=sentence):
        read_statement(data, name="konto.xml")


@pytest.mark.parametrize(
    ("text", "ore"),
    [
        ("1.592,00", 159200),
        ("1,592.00", 159200),
        ("1592", 159200),
        ("1592,5", 159250),
        ("-79,60", -7960),
        ("1.592", 159200),
        ("1.234.567,89", 123456789),
        ("−12,00", -1200),
        ("+5.10", 510),
        ("12 345,00", 1234500),
        ("1,234,567", 123456700),
        ("1,234", None),
        ("0,001", None),
        ("0.001", None),
        ("1.5921,00", None),
        ("en krone", None),
        ("1,2,3", None),
        ("", None),
    ],
)
def test_an_amount(text: str, ore: int | None) -> None:
    assert ore_of(text) == ore


@pytest.mark.parametrize(
    ("text", "ore"), [("28240.000", 2824000), ("100.5", 10050), ("1.250", 125), ("7", 700)]
)
def test_an_amount_in_camt_is_a_plain_decimal(text: str, ore: int) -> None:
    (line,) = read_statement(camt(entry(amount=text)), name="a.xml").lines
    assert line.ore == ore


@pytest.mark.parametrize(("amount", "ores"), [(1592.5, [159250]), (28240, [2824000]), (1.005, [])])
def test_a_number_in_a_spreadsheet_is_a_plain_decimal(amount: float, ores: list[int]) -> None:
    file = BytesIO()
    book = Workbook(file)
    page = book.add_worksheet()
    page.write_row(0, 0, ["Dato", "Tekst", "Beløb"])
    page.write_row(1, 0, ["05-11-2019", "a", amount])
    book.close()
    read = read_statement(file.getvalue(), name="konto.xlsx")
    assert ([line.ore for line in read.lines], len(read.wrong)) == (ores, 1 - len(ores))
