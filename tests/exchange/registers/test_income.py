"""The income register's list: what is read, how it is summed, and what each wrong row is told."""

from decimal import Decimal

import pytest

from tests.exchange.registers.reading import csv, read, told
from virksom.exchange.sheets.columns import MissingColumns
from virksom.programme.kernel import Month

HEAD = "CPR-nr. eller kode;Måned;Timer;Løn;Arbejdsgiver;Type"


def said(*lines: str) -> list[tuple[str, str, str, Decimal, Decimal | None, bool]]:
    found = read(csv(HEAD, *lines))
    assert told(found) == []
    return [
        (one.candidate, str(one.month), one.company, one.hours, one.pay, one.reversed)
        for one in found.incomes
    ]


def test_a_row_is_a_month_with_an_employer() -> None:
    assert said("070495-1234;2019-08;160,33;24849,00;12345682;") == [
        ("K001", "2019-08", "V009", Decimal("160.33"), Decimal("24849.00"), False)
    ]


@pytest.mark.parametrize(
    "month", ["2019-08", "2019M08", "2019m8", "201908", "08.2019", "8/2019", "01-08-2019"]
)
def test_a_month_is_read_as_people_write_it(month: str) -> None:
    (one,) = read(csv(HEAD, f"K001;{month};10;;;")).incomes
    assert one.month == Month(2019, 8)


@pytest.mark.parametrize(
    ("hours", "pay", "read_as"),
    [
        *(
            ("160,33", "24.849,00", ("160.33", "24849.00")),
            ("160.33", "24849", ("160.33", "24849")),
        ),
        *(("52", "7,540.00", ("52", "7540")), ("0", "18.543", ("0", "18543"))),
        *(("80,1666667", "1.018.543,5 kr.", ("80.17", "1018543.50")), (" 7,4 ", "", ("7.4", None))),
    ],
)
def test_numbers_have_comma_or_point(hours: str, pay: str, read_as: tuple[str, str | None]) -> None:
    ((*_, found, kroner, _),) = said(f"K001;2019-08;{hours};{pay};;")
    assert found == Decimal(read_as[0])
    assert kroner == (None if read_as[1] is None else Decimal(read_as[1]))


def test_rows_of_one_month_and_employer_are_summed() -> None:
    rows = "K001;2019-08;100;15500,00;V009;", "K001;2019-08;-20,5;-3000,00;V009;rettelse"
    assert said(*rows, "K001;2019-08;10;;;") == [
        ("K001", "2019-08", "V009", Decimal("79.5"), Decimal(12500), False),
        ("K001", "2019-08", "", Decimal(10), None, False),
    ]


@pytest.mark.parametrize("back", ["-100;-15500;V009;", "100;15500;V009;4101", ";;V009;tilbageført"])
def test_what_is_taken_back_is_reversed(back: str) -> None:
    assert said("K001;2019-08;100;15500;V009;", f"K001;2019-08;{back}") == [
        ("K001", "2019-08", "V009", Decimal(0), Decimal(0) if "15" in back else None, True)
    ]


def test_what_is_reported_anew_after_a_reversal_holds() -> None:
    rows = "K001;2019-08;100;15500;;", "K001;2019-08;;;;4101", "K001;2019-08;60;9000;;"
    assert said(*rows)[0][3:] == (Decimal(60), Decimal(9000), False)


@pytest.mark.parametrize(
    ("rows", "total"),
    [
        (("20;3000;22222222;",), (Decimal(120), Decimal(18500), False)),
        (("20;;22222222;", "130;20000;;"), (Decimal(130), Decimal(20000), False)),
        (("20;;22222222;", "20;;22222222;4101"), (Decimal(0), None, True)),
        (("50;;;", "20;;22222222;", "20;;22222222;4101"), (Decimal(50), None, False)),
        (("-20;;22222222;",), (Decimal(-20), None, False)),
    ],
)
def test_an_employer_elsewhere_stands_in_the_sum_of_all(
    rows: tuple[str, ...], total: tuple[Decimal, Decimal | None, bool]
) -> None:
    lines = [f"K001;2019-08;{row}" for row in ("100;15500;V009;", *rows)]
    found = {company: rest for _, _, company, *rest in said(*lines)}
    assert found["V009"] == [Decimal(100), Decimal(15500), False]
    assert found[""] == list(total)


def test_no_hours_are_told_too_and_are_no_reversal() -> None:
    assert said("K001;2019-08;0;0;;")[0][3:] == (Decimal(0), Decimal(0), False)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("K001;2019-13;10;;;", "kolonne B (Måned): »2019-13«; skriv en måned som 2019-08."),
        ("K001;15-08-2019;10;;;", "skriv en måned som 2019-08."),
        ("K001;2020-03;10;;;", "måneden er ikke begyndt."),
        ("K001;2019-08;;;;", "kolonne C (Timer): feltet er tomt; skriv timer i måneden"),
        ("K001;2019-08;401;;;", "kolonne C (Timer): »401«; skriv timer i måneden, højst 400"),
        ("K001;2019-08;ti;;;", "»ti«; skriv timer i måneden"),
        ("K001;2019-08;10;mange;;", "kolonne D (Løn): »mange«; skriv kroner"),
        ("K001;2019-08;10;;V999;", "kolonne E (Arbejdsgiver): »V999«; skriv CVR-nr."),
        ("K001;2019-08;10;;;x", "kolonne F (Type): »x«; skriv »tilbageført«"),
        ("070495-123;2019-08;10;;;", "»•••«; skriv CPR-nummer med ti cifre"),
        (";2019-08;10;;;", "kolonne A (CPR-nr. eller kode): feltet er tomt; skriv CPR-nummer"),
    ],
)
def test_a_wrong_cell_is_named_with_what_to_do(row: str, sentence: str) -> None:
    found = read(csv(HEAD, row))
    assert found.incomes == ()
    assert sentence in told(found)[0]
    assert told(found)[0].startswith("Række 2, ")
    assert "070495" not in told(found)[0]


def test_a_row_that_stands_twice_and_too_many_hours_together_are_told() -> None:
    found = read(csv(HEAD, "K001;2019-08;10;;;", "K001;2019-08;10;;;"))
    assert "rækken står allerede som række 2" in told(found)[0]
    found = read(csv(HEAD, "K001;2019-08;300;;;", "K001;2019-08;200;;;"))
    assert found.incomes == ()
    assert "rækkerne for K001 i 2019-08 giver 500 timer; højst 400." in told(found)[0]


def test_a_row_about_nobody_here_is_known_by_its_number_alone() -> None:
    found = read(csv(HEAD, "010190-1111;2019-08;10;;;", "K999;2019-08;10;;;", "K002;2019-08;1;;;"))
    assert (found.nobody, found.wrong, len(found.incomes), found.rows) == ((2, 3), (), 1, 3)
    assert "0101901111" not in repr(found)


def test_a_complete_list_is_of_those_it_names_unless_a_row_may_be_anybodys() -> None:
    rows = "K001;2019-07;10;;;", "K002;2019-08;10;;;", "K002;2019-08;x;;;"
    found = read(csv(HEAD, *rows), complete=True)
    assert (found.whole, str(found.first), str(found.last)) == (
        *({"K001"}, "2019-07-01", "2019-08-31"),
    )
    assert read(csv(HEAD, *rows, "123;2019-08;10;;;"), complete=True).whole == frozenset()
    assert read(csv(HEAD, *rows)).whole == frozenset()


def test_a_list_without_its_columns_is_refused() -> None:
    with pytest.raises(MissingColumns, match="»Måned«, »Timer«"):
        read(csv("CPR;Navn", "K001;x"))
