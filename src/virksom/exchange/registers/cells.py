"""How the cells of the registers' lists are read: months, weeks, hours, kroner and employers."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from virksom.exchange.sheets import Kind
from virksom.exchange.sheets.readers import Reader, Unexpected
from virksom.programme.kernel import Month, Text, Week
from virksom.programme.kernel.moment import YEARS

MOST_HOURS = Decimal(400)
"""Most paid hours one month may have."""

MOST_PAY = Decimal(10_000_000)
"""From here on a month's pay is a slip of the pen."""

ELSEWHERE = "?"
"""An employer who is not in the programme."""

_HUNDREDTH = Decimal("0.01")
_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/. ]?\s*[Mm]?\s*(\d{1,2})", re.ASCII)
_MONTH_FIRST = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{4})", re.ASCII)
_YEAR_AND_WEEK = re.compile(r"(\d{4})\s*[-/. ]?\s*(?:[WwUu]|[Uu]ge)?\s*(\d{1,2})", re.ASCII)
_WEEK_AND_YEAR = re.compile(r"(?:[Uu]ge\s*)?(\d{1,2})\s*[-/. ,]\s*(\d{4})", re.ASCII)
_WEEK_ALONE = re.compile(r"(?:[Uu]ge\s*|[WwUu])?(\d{1,2})", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_DECIMAL = re.compile(r"-?\d{1,12}(\.\d{1,30})?", re.ASCII)
_THREE = 3
_CVR = re.compile(r"(?:DK)?(\d{8})", re.ASCII | re.IGNORECASE)
_COMPANY = re.compile(r"V[0-9A-Za-z_-]{1,30}", re.ASCII)
_REVERSED = frozenset({"4101", "tilbageført", "tilbageførsel", "tilbageførelse", "reversal"})
_PLAIN = frozenset({"angivelse", "indberetning", "tillæg", "rettelse", "report", "supplement"})


def month(text: str, kind: Kind) -> Month:
    """Read a month: ``2019-08``, ``2019M08``, ``201908`` or ``08.2019``, or the first day of it."""
    if kind is Kind.DAY:
        day = date.fromisoformat(text)
        if day.day == 1:
            return Month(day.year, day.month)
        raise Unexpected(_MONTH)
    year_first, month_first = _YEAR_FIRST.fullmatch(text), _MONTH_FIRST.fullmatch(text)
    found = (
        (year_first[1], year_first[2])
        if year_first
        else (month_first[2], month_first[1])
        if month_first
        else ("0", "0")
    )
    year, number = int(found[0]), int(found[1])
    if year not in YEARS or not 1 <= number <= 12:  # noqa: PLR2004  # months of a year
        raise Unexpected(_MONTH)
    return Month(year, number)


def week(text: str, _kind: Kind) -> Week:
    """Read a week with its year: ``2019-W10``, ``2019U10``, ``201910`` or ``uge 10 2019``."""
    year_first, week_first = _YEAR_AND_WEEK.fullmatch(text), _WEEK_AND_YEAR.fullmatch(text)
    if year_first:
        return week_of(int(year_first[1]), int(year_first[2]))
    if week_first:
        return week_of(int(week_first[2]), int(week_first[1]))
    raise Unexpected(_WEEK)


def week_alone(text: str, _kind: Kind) -> int:
    """Read the number of a week whose year stands in a column of its own."""
    found = _WEEK_ALONE.fullmatch(text)
    if found is None:
        raise Unexpected(
            Text("skriv ugens nummer, fra 1 til 53", "write the week's number, 1 to 53")
        )
    return int(found[1])


def year(text: str, _kind: Kind) -> int:
    """Read a year of four digits."""
    if _YEAR.fullmatch(text) is None or int(text) not in YEARS:
        raise Unexpected(Text("skriv året med fire cifre", "write the year in four digits"))
    return int(text)


def week_of(year: int, number: int) -> Week:
    """Return a week of a year.

    Raises:
        Unexpected: the year has no such week.
    """
    try:
        if year not in YEARS:
            raise ValueError
        return Week.of(date.fromisocalendar(year, number, 1))
    except ValueError:
        raise Unexpected(
            Text(f"{year} har ingen uge {number}", f"{year} has no week {number}")
        ) from None


def hours(text: str, _kind: Kind) -> Decimal:
    """Read the hours of a month to the hundredth, with comma or point; may be negative."""
    found = _number(text, thousands=False)
    if found is None or abs(found) > MOST_HOURS:
        raise Unexpected(
            Text(
                "skriv timer i måneden, højst 400: 160,33",
                "write hours a month, at most 400: 160.33",
            )
        )
    return found.quantize(_HUNDREDTH, ROUND_HALF_UP)


def pay(text: str, kind: Kind) -> Decimal:
    """Read kroner to the øre, with comma or point and marks between thousands; may be negative."""
    found = _number(
        text.casefold().removesuffix("kr.").removesuffix("kr"), thousands=kind is not Kind.NUMBER
    )
    if found is None or abs(found) >= MOST_PAY:
        raise Unexpected(Text("skriv kroner: 18543,00", "write kroner: 18543.00"))
    return found.quantize(_HUNDREDTH, ROUND_HALF_UP)


def reversal(text: str, _kind: Kind) -> bool:
    """Read whether a row takes back what was reported: ``4101`` or ``tilbageført``."""
    said = text.casefold()
    if said not in _REVERSED | _PLAIN:
        raise Unexpected(
            Text(
                "skriv »tilbageført« (eller 4101), eller lad feltet være tomt",
                "write “reversal” (or 4101), or leave the cell empty",
            )
        )
    return said in _REVERSED


def company(known: Mapping[str, str]) -> Reader[str]:
    """Return the reader of an employer: a code or a CVR number; ``ELSEWHERE`` for one not here.

    Args:
        known: codes of the companies by CVR number, and by code.
    """

    def read(text: str, _kind: Kind) -> str:
        plain = text.replace(" ", "")
        cvr = _CVR.fullmatch(plain)
        if cvr is not None:
            return known.get(cvr[1], ELSEWHERE)
        if _COMPANY.fullmatch(plain) is None or plain not in known:
            raise Unexpected(
                Text(
                    "skriv CVR-nr. eller virksomhedens kode her",
                    "write a CVR no. or a company's code",
                )
            )
        return plain

    return read


def _number(text: str, *, thousands: bool) -> Decimal | None:
    """Return what people mean by a number, or None.

    The last of comma and point is the decimal mark where both stand; a mark that stands more than
    once is between thousands, and so, where there may be any, is one before three last digits.
    """
    plain = "".join(text.split()).replace("\N{MINUS SIGN}", "-")
    if plain.endswith("-"):
        plain = f"-{plain[:-1]}"
    at = max(plain.rfind(","), plain.rfind("."))
    mark = plain[at] if at >= 0 else ""
    alone = not {",", "."} <= set(plain)
    if mark and alone and (plain.count(mark) > 1 or (thousands and len(plain) - at - 1 == _THREE)):
        plain, at = plain.replace(mark, ""), -1
    if at >= 0:
        plain = f"{plain[:at].replace(',', '').replace('.', '')}.{plain[at + 1 :]}"
    return Decimal(plain) if _DECIMAL.fullmatch(plain) else None


_MONTH = Text("skriv en måned som 2019-08", "write a month such as 2019-08")
_WEEK = Text("skriv en uge som 2019-W10", "write a week such as 2019-W10")
