"""An empty list of referrals to fill in: headings, an example in grey, and choices to pick from."""

from collections.abc import Mapping
from datetime import date, datetime, time
from io import BytesIO

from xlsxwriter import Workbook

from virksom.exchange.referrals.columns import COLUMNS
from virksom.exchange.referrals.example import EXAMPLE
from virksom.exchange.sheets.book import DAY_FORMS, begun
from virksom.exchange.sheets.columns import Column
from virksom.exchange.sheets.layout import column_letters
from virksom.programme.kernel import Text

ROWS = 200
"""Rows with lists to pick from, the example included; more may be written under them."""

_TITLE = Text("Henvisninger", "Referrals")
_CHOICES = Text("Valg", "Choices")
_PARTS_OF_NAME = {"given_name", "family_name"}
_DAYS = {"birth_date", "since"}
_TEXTS = {"cpr", "phone"}  # or a spreadsheet takes their leading noughts
_AS_TEXT = 49  # the number Excel has for it
_GREY = {"font_color": "#6b7478", "italic": True}
_WIDTHS = {"name": 28, "address": 28, "note": 60, "unit": 24, "email": 26}
_YES_NO = {"yes": Text("ja", "yes"), "no": Text("nej", "no")}
_HINTS: Mapping[str, Text] = {
    "cpr": Text("Ti cifre. Mangler det, så skriv navnet.", "Ten digits; if missing, the name."),
    "birth_date": Text("Kun når CPR-nr. mangler.", "Only when the CPR no. is missing."),
    "unit": Text("Skal udfyldes: vælg på listen.", "Must be filled in: pick from the list."),
    "since": Text("Skal udfyldes: en dato som 7/10-2018.", "Must be filled in: 7/10-2018."),
    "earlier_offers": Text("Et helt tal fra 0.", "A whole number from 0."),
    "note": Text("Kun det, der hjælper på vej.", "Only what helps the candidate along."),
}


def referral_template(
    units: Mapping[str, Text],
    *,
    age_bands: Mapping[str, Text],
    language: str,
    moment: datetime,
) -> bytes:
    """Return an empty list of referrals as .xlsx, which ``read_referrals`` reads when filled in.

    The first row has the headings, the second an example in grey that is looked past. CPR and
    telephone are cells of text, so that no nought is lost; unit, age group and yes/no are picked
    from lists; a column that wants a hint shows it when a cell of it is chosen.

    Args:
        units: labels of the referring units by code, at least one.
        age_bands: labels of the age bands by code; empty leaves the column without a list.
        language: ``da`` or ``en``.
        moment: when it is made, aware; the same moment gives the same bytes.
    """
    out = BytesIO()
    with begun(out, title=_TITLE.read(language), moment=moment) as book:
        choices = {"unit": units, "motivated": _YES_NO, "age_band": age_bands}
        columns = [column for column in COLUMNS if column.name not in _PARTS_OF_NAME]
        _Form(book, language=language).write(columns, choices=choices)
    return out.getvalue()


class _Form:
    """The page to fill in, and a page behind it with what may be chosen."""

    def __init__(self, book: Workbook, *, language: str) -> None:
        self._language = language
        self._book = book
        self._page = book.add_worksheet(_TITLE.read(language))
        self._behind = book.add_worksheet(_CHOICES.read(language))
        self._behind.hide()
        self._heading = book.add_format({"bold": True, "bottom": 1})

    def write(self, columns: list[Column], *, choices: Mapping[str, Mapping[str, Text]]) -> None:
        for place, column in enumerate(columns):
            form = _form(column.name, self._language)
            self._page.set_column(
                place, place, _WIDTHS.get(column.name, 16), self._book.add_format(form)
            )
            self._page.write_string(0, place, column.heading.read(self._language), self._heading)
            picked = [label.read(self._language) for label in choices.get(column.name, {}).values()]
            self._exemplify(place, column.name, picked=picked)
            self._restrict(place, column.name, picked=picked)
        self._page.freeze_panes(1, 0)

    def _exemplify(self, place: int, name: str, *, picked: list[str]) -> None:
        """Write the example's cell of a column, in grey; a choice is the first of them."""
        grey = self._book.add_format(_form(name, self._language) | _GREY)
        said = EXAMPLE[name].read(self._language) if name in EXAMPLE else "".join(picked[:1])
        if name in _DAYS and said:
            at = datetime.combine(date.fromisoformat(said), time.min)
            self._page.write_datetime(1, place, at, grey)
        else:
            self._page.write_string(1, place, said, grey)

    def _restrict(self, place: int, name: str, *, picked: list[str]) -> None:
        """Give the cells of a column their list to pick from, and their hint."""
        rule: dict[str, object] = {"validate": "any"}
        if picked:
            self._behind.write_column(0, place, picked)
            letter, page = column_letters(place + 1), _CHOICES.read(self._language)
            rule = {"validate": "list", "source": f"={page}!${letter}$1:${letter}${len(picked)}"}
        if name in _HINTS:
            rule["input_message"] = _HINTS[name].read(self._language)
        if len(rule) > 1:
            self._page.data_validation(1, place, ROWS, place, rule)


def _form(name: str, language: str) -> dict[str, object]:
    if name in _DAYS:
        return {"num_format": DAY_FORMS[language], "align": "left"}
    return {"num_format": _AS_TEXT} if name in _TEXTS else {}
