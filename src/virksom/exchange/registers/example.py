"""Examples of the registers' lists, to be filled in, and to see how they are laid out."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from virksom.exchange.registers.columns import INCOME, PERSON
from virksom.exchange.sheets import Entries, write_sheet
from virksom.programme.evidence.registers import LIST, WEEKS
from virksom.programme.kernel import Text

INCOME_FORM = "income"
"""The form of the income register's list, beside those of benefit registers."""

FORMS = (INCOME_FORM, WEEKS, LIST)
"""Every form there is an example of."""

_BENEFIT = (
    PERSON.heading,
    Text("Uge", "Week"),
    Text("Ydelse", "Benefit"),
)

HEADINGS: Mapping[str, Sequence[Text]] = {
    INCOME_FORM: tuple(column.heading for column in INCOME),
    WEEKS: (PERSON.heading, *(Text(f"y_{week}", f"y_{week}") for week in (1931, 1932, 1933, 1934))),
    LIST: _BENEFIT,
}
"""The headings of each form's example."""

ROWS: Mapping[str, Sequence[Entries]] = {
    INCOME_FORM: (
        ("K001", "2019-07", Decimal("160.33"), Decimal("24849.00"), "V009", ""),
        ("K001", "2019-08", Decimal("160.33"), Decimal("24849.00"), "V009", ""),
        (
            "K001",
            "2019-08",
            Decimal("-40.00"),
            Decimal("-6199.00"),
            "V009",
            Text("rettelse", "supplement"),
        ),
        ("K002", "2019-08", Decimal("52.00"), Decimal("7540.00"), "", ""),
    ),
    WEEKS: (
        ("K001", "", "", "", ""),
        ("K002", "130", "130", "", ""),
    ),
    LIST: (
        ("K001", "2019-W31", Text("ingen", "ingen")),
        ("K002", "2019-W31", Text("kontanthjælp", "kontanthjælp")),
        ("K002", "2019-W32", Text("ingen", "ingen")),
    ),
}
"""The rows of each form's example, about invented candidates."""

_TITLES = {
    INCOME_FORM: Text("Indkomst", "Income"),
    WEEKS: Text("Ydelser, en kolonne for hver uge", "Benefits, a column a week"),
    LIST: Text("Ydelser, en række for hver uge", "Benefits, a row a week"),
}


def example_sheet(form: str, *, language: str, moment: datetime) -> bytes:
    """Return an example of a form as .xlsx, which can be read as it stands.

    Args:
        form: one of ``FORMS``.
        language: ``da`` or ``en``.
        moment: when it is made, aware; the same moment gives the same bytes.
    """
    return write_sheet(
        HEADINGS[form], ROWS[form], title=_TITLES[form], language=language, moment=moment
    )
