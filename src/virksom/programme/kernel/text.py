"""A sentence in both languages, and the Danish and English forms of dates and numbers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

LANGUAGES = ("da", "en")
"""Languages every text exists in; the first is the default."""

_SHOWN = 60

_MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Text:
    """One text in Danish and English.

    Args:
        da: the Danish text.
        en: the English text.
    """

    da: str
    en: str

    def read(self, language: str) -> str:
        """Return the text in ``language``: ``en`` gives English, anything else Danish."""
        return self.en if language == "en" else self.da

    def __str__(self) -> str:
        """Return the Danish text."""
        return self.da


def plain(text: str) -> str:
    """Return ``text`` with the signs that cannot be printed written as escapes.

    So a hostile text neither commands a terminal nor fails to be encoded as UTF-8.
    """
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text
    )


def quoted(text: str) -> Text:
    """Return ``text`` in each language's quotation marks, plain, shortened to 60 signs."""
    short = plain(text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…")
    return Text(f"»{short}«", f"“{short}”")


def date_text(day: date, language: str = "da") -> str:
    """Return ``30.09.2019`` in Danish and ``30 Sep 2019`` in English."""
    if language == "en":
        return f"{day.day} {_MONTHS_EN[day.month - 1]} {day.year}"
    return f"{day.day:02d}.{day.month:02d}.{day.year}"


def number_text(number: Decimal | int, language: str = "da") -> str:
    """Return a number with the language's marks: ``1.234,5`` in Danish, ``1,234.5`` in English.

    Decimals are kept as they stand, save trailing noughts; nothing is rounded.
    """
    plain = f"{Decimal(number):,f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return plain if language == "en" else plain.translate(str.maketrans(",.", ".,"))


def listed_text(texts: tuple[Text, ...], *, last: Text = Text("og", "and")) -> Text:
    """Return several texts as one: ``a, b og c``; one alone as it stands, none as nothing.

    Args:
        texts: in the order they are told.
        last: what stands before the last of several.
    """
    return Text(
        _listed([text.da for text in texts], last.da), _listed([text.en for text in texts], last.en)
    )


def _listed(parts: list[str], last: str) -> str:
    if len(parts) < 2:  # noqa: PLR2004  # one or none needs no word between
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


MONTHS = (
    Text("januar", "January"),
    Text("februar", "February"),
    Text("marts", "March"),
    Text("april", "April"),
    Text("maj", "May"),
    Text("juni", "June"),
    Text("juli", "July"),
    Text("august", "August"),
    Text("september", "September"),
    Text("oktober", "October"),
    Text("november", "November"),
    Text("december", "December"),
)
"""The months written out, January first."""
