"""The columns of a list of companies, and what others call them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from virksom.exchange.referrals.columns import Column, ColumnTwice, MissingColumns
from virksom.exchange.sheets.layout import column_letters
from virksom.programme.kernel import Text

COLUMNS = (
    Column(
        "name",
        Text("Virksomhed", "Company"),
        "navn virksomhedsnavn firma firmanavn name companyname employer arbejdsgiver",
    ),
    Column("cvr", Text("CVR-nr.", "CVR no."), "cvr cvrnummer cvrnumber"),
    Column(
        "p_number", Text("P-nr.", "P no."), "pnummer pnr produktionsenhed pnumber productionunit"
    ),
    Column("address", Text("Adresse", "Address"), "vej gade street"),
    Column(
        "place",
        Text("Postnr. eller by", "Postcode or town"),
        "by sted postnr postnummer postnrogby postnummerogby town city place postcode zip",
    ),
    Column("trade", Text("Branche", "Trade"), "branchenavn fag industry sector"),
    Column(
        "division",
        Text("Branchekode", "Industry code"),
        "db07 branchekodedb07 nace nacekode nacecode hovedbranche",
    ),
    Column(
        "contact",
        Text("Kontaktperson", "Contact person"),
        "kontakt kontaktnavn contact contactname",
    ),
    Column("title", Text("Stilling", "Job title"), "titel jobtitel title position"),
    Column(
        "mail",
        Text("E-mail", "E-mail"),
        "mail emailadresse mailadresse epost mailaddress emailaddress",
    ),
    Column(
        "phone",
        Text("Telefon", "Phone"),
        "tlf tlfnr telefonnr telefonnummer mobil mobilnr mobilnummer telephone mobile",
    ),
)
"""Every column that is read, in the order of the form."""


@dataclass(frozen=True, slots=True)
class PlacedColumns:
    """Where the columns stand in a sheet.

    Args:
        at: place of each column found, from 0, by its name.
        headings: of the sheet.
        unread: headings that mean no column.
    """

    at: Mapping[str, int]
    headings: tuple[str, ...]
    unread: tuple[str, ...]


def placed(headings: Sequence[str]) -> PlacedColumns:
    """Find the columns of a sheet.

    Raises:
        MissingColumns: there is no name.
        ColumnTwice: two headings mean one column.
    """
    at: dict[str, int] = {}
    unread = []
    for place, heading in enumerate(headings):
        column = next((one for one in COLUMNS if one.is_called(heading)), None)
        if column is None:
            unread.append(heading)
        elif column.name in at:
            raise ColumnTwice(_twice(column, one=at[column.name], other=place))
        else:
            at[column.name] = place
    if "name" not in at:
        raise MissingColumns(
            Text(
                "Arket mangler »Virksomhed«; overskrifterne skal stå i den første række med "
                "indhold.",
                "The sheet lacks “Company”; the headings must stand in the first row that holds "
                "anything.",
            )
        )
    return PlacedColumns(at, tuple(headings), tuple(unread))


def _twice(column: Column, *, one: int, other: int) -> Text:
    letters = column_letters(one + 1), column_letters(other + 1)
    return Text(
        f"Kolonne {letters[0]} og {letters[1]} er begge »{column.heading.da}«; slet den ene.",
        f"Columns {letters[0]} and {letters[1]} are both “{column.heading.en}”; delete one.",
    )
