"""The columns of a list of referrals, and what jobcentres call them."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from types import MappingProxyType

from virksom.exchange.sheets.layout import column_letters
from virksom.programme.kernel import Refusal, Text


class MissingColumns(Refusal):
    """A list without the columns that every referral needs."""


class ColumnTwice(Refusal):
    """Two columns of a list that tell the same."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is read.

    Args:
        name: of the field of a row.
        heading: what we call it.
        also: what others call it, without capitals, space and marks; space between.
    """

    name: str
    heading: Text
    also: str = ""

    def is_called(self, heading: str) -> bool:
        """Say whether a heading means this column."""
        said = bare(heading)
        return said in self.also.split() or said in {bare(self.heading.da), bare(self.heading.en)}


def bare(heading: str) -> str:
    """Return a heading's letters and digits alone, without capitals: ``CPR-nr.`` is ``cprnr``."""
    return "".join(sign for sign in heading.casefold() if sign.isalnum())


COLUMNS = (
    Column(
        "cpr",
        Text("CPR-nr.", "CPR no."),
        "cpr cprnummer personnummer personnr cprnumber personalnumber",
    ),
    Column(
        "name",
        Text("Navn", "Name"),
        "fuldenavn kandidat kandidatensnavn kandidatnavn borger borgersnavn borgerensnavn "
        "fullname candidate candidatename",
    ),
    Column("given_name", Text("Fornavn", "First name"), "fornavne givenname firstnames"),
    Column("family_name", Text("Efternavn", "Last name"), "efternavne familyname surname"),
    Column(
        "birth_date",
        Text("Fødselsdato", "Date of birth"),
        "fødselsdag født fdato birthdate birthday born dob",
    ),
    Column(
        "phone",
        Text("Telefon", "Phone"),
        "tlf tlfnr telefonnr telefonnummer mobil mobilnr mobilnummer mobiltelefon "
        "telephone mobile phonenumber phoneno",
    ),
    Column(
        "email",
        Text("E-mail", "E-mail"),
        "mail emailadresse mailadresse epost mailaddress emailaddress",
    ),
    Column("address", Text("Adresse", "Address"), "bopæl bopælsadresse"),
    Column(
        "unit",
        Text("Enhed", "Unit"),
        "henvisendeenhed jobcenterenhed afdeling referringunit department",
    ),
    Column(
        "adviser",
        Text("Rådgiver", "Adviser"),
        "jobrådgiver sagsbehandler advisor caseworker caseadviser",
    ),
    Column(
        "since",
        Text("Henvist den", "Referred on"),
        "henvist henvistdato henvisningsdato henvisningsdag dato referred referraldate "
        "dateofreferral date",
    ),
    Column(
        "earlier_offers",
        Text("Tidligere tilbud", "Earlier offers"),
        "antaltidligeretilbud antaltilbud tidltilbud previousoffers numberofearlieroffers",
    ),
    Column(
        "motivated",
        Text("Ønsker job", "Wants a job"),
        "motiveret ønskeretjob ønskerjobbet vilhavejob vilgernehavejob motivation motivated "
        "wantsjob",
    ),
    Column("age_band", Text("Aldersgruppe", "Age group"), "aldersgrupper ageband"),
    Column(
        "note",
        Text("Bemærkning", "Remark"),
        "bemærkninger note noter notat kommentar kommentarer remarks comment comments notes",
    ),
)
"""Every column that is read, in the order of the template."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the columns stand in a sheet.

    Args:
        at: place of each column found, from 0, by its name.
        headings: of the sheet.
        unread: headings that mean no column.
    """

    at: Mapping[str, int]
    headings: tuple[str, ...]
    unread: tuple[str, ...]


def placed(headings: Sequence[str], *, needs_unit: bool) -> Placed:
    """Find the columns of a sheet.

    Args:
        headings: of the sheet.
        needs_unit: whether a sheet without units is refused.

    Raises:
        MissingColumns: no name and no CPR, no day of referral, or no unit where it is needed;
            all that are missing are told.
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
    _look_for_missing(at.keys(), needs_unit=needs_unit)
    return Placed(MappingProxyType(at), tuple(headings), tuple(unread))


def heading_of(name: str) -> Text:
    """Return what we call a column."""
    return next(column.heading for column in COLUMNS if column.name == name)


WHO = ("cpr", "name", "given_name", "family_name")
"""Columns that tell who it is."""


def _look_for_missing(found: AbstractSet[str], *, needs_unit: bool) -> None:
    missing = [] if found & set(WHO) else [Text("»Navn« eller »CPR-nr.«", "“Name” or “CPR no.”")]
    needed = ("unit", "since") if needs_unit else ("since",)
    headings = [heading_of(name) for name in needed if name not in found]
    missing += [Text(f"»{heading.da}«", f"“{heading.en}”") for heading in headings]
    if missing:
        da, en = (", ".join(text.read(way) for text in missing) for way in ("da", "en"))
        raise MissingColumns(
            Text(
                f"Arket mangler {da}; overskrifterne skal stå i den første række med indhold.",
                f"The sheet lacks {en}; the headings must stand in the first row that holds "
                "anything.",
            )
        )


def _twice(column: Column, *, one: int, other: int) -> Text:
    letters = column_letters(one + 1), column_letters(other + 1)
    return Text(
        f"Kolonne {letters[0]} og {letters[1]} er begge »{column.heading.da}«; slet den ene.",
        f"Columns {letters[0]} and {letters[1]} are both “{column.heading.en}”; delete one.",
    )
