"""Words of settlements and invoices: kinds of change, why a week is credited, documents, states."""

from collections.abc import Mapping
from datetime import date

from virksom.office.reports import words
from virksom.programme.billing import CREDIT_NOTE, INVOICE
from virksom.programme.contract import Terms
from virksom.programme.kernel import MONTHS, Month, Text
from virksom.programme.record import FrozenLine
from virksom.programme.status import State

DOCUMENTS = {
    INVOICE: Text("Faktura", "Invoice"),
    CREDIT_NOTE: Text("Kreditnota", "Credit note"),
}
"""The two documents that carry money."""

TIERS: Mapping[str, Text] = {state.code: state.text for state in State}

"""What a week is paid as."""


def paid_as(line: FrozenLine, terms: Terms) -> Text:
    """Return what a line is paid as: the outcome by its name, or the tier of the week."""
    return terms.called(line.outcome) if line.outcome else words.looked_up(TIERS, line.tier)


def month_name(month: Month) -> Text:
    """Return ``september 2019``."""
    name = MONTHS[month.number - 1]
    return Text(f"{name.da} {month.year}", f"{name.en} {month.year}")


def month_heading(month: Month) -> Text:
    """Return ``September 2019``."""
    name = month_name(month)
    return Text(name.da.capitalize(), name.en)


def weeks(count: int) -> Text:
    """Return how many weeks: ``14 uger``."""
    return words.several(count, one=Text("uge", "week"), many=Text("uger", "weeks"))


def lines(count: int) -> Text:
    """Return how many lines: ``1 linje``."""
    return words.several(count, one=Text("linje", "line"), many=Text("linjer", "lines"))


def day_by(told: str, when: date) -> Text:
    """Return who did something and when: ``bogholder-1, 02.12.2019``."""
    day = words.day(when)
    return Text(f"{told}, {day.da}", f"{told}, {day.en}")
