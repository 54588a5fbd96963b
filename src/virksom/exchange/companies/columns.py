"""The columns of a list of companies, and what others call them."""

from collections.abc import Sequence

from virksom.exchange.sheets import columns
from virksom.exchange.sheets.columns import Column, Placed, in_marks, lacks
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


def placed(headings: Sequence[str]) -> Placed:
    """Find the columns of a sheet.

    Raises:
        MissingColumns: there is no name.
        ColumnTwice: two headings mean one column.
    """
    found = columns.placed(COLUMNS, headings=headings)
    if "name" not in found.at:
        raise lacks([in_marks(one) for one in COLUMNS if one.name == "name"])
    return found
