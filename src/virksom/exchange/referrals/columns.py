"""The columns of a list of referrals, and what jobcentres call them."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from virksom.exchange.sheets import columns
from virksom.exchange.sheets.columns import Column, Placed, in_marks, lacks
from virksom.programme.kernel import Text

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


WHO = ("cpr", "name", "given_name", "family_name")
"""Columns that tell who it is."""


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
    found = columns.placed(COLUMNS, headings=headings)
    _look_for_missing(found.at.keys(), needs_unit=needs_unit)
    return found


def _look_for_missing(found: AbstractSet[str], *, needs_unit: bool) -> None:
    missing = [] if found & set(WHO) else [Text("»Navn« eller »CPR-nr.«", "“Name” or “CPR no.”")]
    needed = {"unit", "since"} if needs_unit else {"since"}
    missing += [in_marks(one) for one in COLUMNS if one.name in needed - found]
    if missing:
        raise lacks(missing)
