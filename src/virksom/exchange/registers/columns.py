"""The columns of the registers' lists, and what others call them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from virksom.exchange.sheets import columns
from virksom.exchange.sheets.columns import Column, Placed, in_marks, lacks
from virksom.exchange.sheets.layout import column_letters
from virksom.programme.kernel import Refusal, Text, Week
from virksom.programme.kernel.week import NotAWeek

PERSON = Column(
    "person",
    Text("CPR-nr. eller kode", "CPR no. or code"),
    "cpr cprnr cprnummer personnummer cprnumber pnr pnummer kandidat kandidatkode candidate",
)
INCOME = (
    PERSON,
    Column(
        "month", Text("Måned", "Month"), "maaned periode lønmåned indkomstmåned period paymonth"
    ),
    Column(
        "hours",
        Text("Timer", "Hours"),
        "løntimer loentimer timeantal betaltetimer felt200 paidhours",
    ),
    Column(
        "pay", Text("Løn", "Pay"), "loen beløb beloeb bruttoløn aindkomst indkomst felt13 amount"
    ),
    Column(
        "company",
        Text("Arbejdsgiver", "Employer"),
        "virksomhed cvr cvrnr cvrnummer company cvrnumber arbejdsgivercvr arbejdsgiverscvr",
    ),
    Column("type", Text("Type", "Type"), "art posttype recordtype indberetningstype"),
)
"""What is read of the income register."""

BENEFITS = (
    PERSON,
    Column("year", Text("År", "Year"), "aar årstal"),
    Column("week", Text("Uge", "Week"), "ugenr ugenummer isouge isoweek"),
    Column("since", Text("Fra", "From"), "fradato startdato periodestart since start fom"),
    Column("until", Text("Til", "To"), "tildato slutdato periodeslut until end tom"),
    Column(
        "code",
        Text("Ydelse", "Benefit"),
        "ydelseskode ydelsestype ydelsesart ydelsesgruppe kode code benefitcode",
    ),
)
"""What is read of a list of benefits."""

_WEEK = re.compile(r"y_?(\d{2}|\d{4})(\d{2})", re.ASCII | re.IGNORECASE)
_FIRST_SHORT_YEAR = 91  # the register begins in 1991; a smaller year is of this century


class NoSuchWeek(Refusal):
    """A column is called after a week that its year does not have."""


@dataclass(frozen=True, slots=True)
class PlacedWeeks:
    """Where the columns of a list with a column a week stand.

    Args:
        where: the column of the person.
        weeks: place of each week, from 0, by week ascending; at least one.
    """

    where: Placed
    weeks: Mapping[Week, int]


def placed_income(headings: Sequence[str]) -> Placed:
    """Find the columns of a list of income.

    Raises:
        MissingColumns: there is no person, month or hours.
        ColumnTwice: two headings mean one column.
    """
    return _needing(INCOME, headings, names=("person", "month", "hours"))


def placed_benefits(headings: Sequence[str]) -> Placed:
    """Find the columns of a list of benefits.

    Raises:
        MissingColumns: there is no person or benefit, or neither week nor first day.
        ColumnTwice: two headings mean one column.
    """
    found = _needing(BENEFITS, headings, names=("person", "code"))
    if not {"week", "since"} & found.at.keys():
        raise lacks([Text("»Uge« eller »Fra« og »Til«", "“Week” or “From” and “To”")])
    return found


def placed_weeks(headings: Sequence[str]) -> PlacedWeeks:
    """Find the columns ``y_YYWW`` of a list with a column a week, and the person.

    Raises:
        MissingColumns: there is no person or no week.
        ColumnTwice: two headings mean one column.
        NoSuchWeek: the year has no such week.
    """
    found = _needing((PERSON,), headings, names=("person",))
    weeks: dict[Week, int] = {}
    for place, heading in enumerate(headings):
        week = _week(heading, place)
        if week is not None and week in weeks:
            raise columns.ColumnTwice(_same_week(week, weeks[week], other=place))
        if week is not None:
            weeks[week] = place
    if not weeks:
        raise lacks([Text("en kolonne for hver uge (»y_1910«)", "a column a week (“y_1910”)")])
    unread = tuple(heading for heading in found.unread if _WEEK.fullmatch(heading) is None)
    where = Placed(found.at, found.headings, unread)
    return PlacedWeeks(where, dict(sorted(weeks.items())))


def _week(heading: str, place: int) -> Week | None:
    said = _WEEK.fullmatch(heading)
    if said is None:
        return None
    year = int(said[1])
    whole = year if year > 99 else year + (1900 if year >= _FIRST_SHORT_YEAR else 2000)  # noqa: PLR2004  # two digits
    try:
        return Week.parse(f"{whole}-W{said[2]}")
    except NotAWeek:
        letters = column_letters(place + 1)
        raise NoSuchWeek(
            Text(
                f"Kolonne {letters} hedder {heading}, men {whole} har ingen uge {said[2]}.",
                f"Column {letters} is called {heading}, but {whole} has no week {said[2]}.",
            )
        ) from None


def _needing(told: Sequence[Column], headings: Sequence[str], *, names: Sequence[str]) -> Placed:
    found = columns.placed(told, headings=headings)
    missing = [in_marks(one) for one in told if one.name in names and one.name not in found.at]
    if missing:
        raise lacks(missing)
    return found


def _same_week(week: Week, one: int, *, other: int) -> Text:
    letters = column_letters(one + 1), column_letters(other + 1)
    return Text(
        f"Kolonne {letters[0]} og {letters[1]} er begge uge {week}; slet den ene.",
        f"Columns {letters[0]} and {letters[1]} are both week {week}; delete one.",
    )
