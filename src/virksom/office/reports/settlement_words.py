"""Words of settlements and invoices: kinds of change, why a week is credited, documents, states."""

from collections.abc import Mapping
from datetime import date

from virksom.office.reports import words
from virksom.programme.billing import CREDIT_NOTE, GONE, INVOICE, LOWERED
from virksom.programme.kernel import MONTHS, Month, Text
from virksom.programme.status import State

DOCUMENTS = {
    INVOICE: Text("Faktura", "Invoice"),
    CREDIT_NOTE: Text("Kreditnota", "Credit note"),
}
"""The two documents that carry money."""

TIERS: Mapping[str, Text] = {state.code: state.text for state in State}
"""What a week is paid as."""

WHY: Mapping[str, Text] = {
    LOWERED: Text("en lavere sats gælder nu", "a lower rate applies now"),
    GONE: Text("der vides intet om kandidaten længere", "nothing is known any longer"),
    "dispute_accepted": Text("indsigelsen er taget til følge", "the dispute was accepted"),
    "outside_window": Text("uden for betalingsperioden", "outside the payment window"),
    "outside_course": Text("ikke i forløb hele ugen", "not in a course all that week"),
    "week_of_start": Text("forløbet begynder midt i ugen", "the course begins mid-week"),
    "week_of_withdrawal": Text("afmeldt i ugen", "withdrawn that week"),
    "not_the_whole_week": Text("ikke alle syv dage tæller", "not all seven days count"),
    "no_self_support": Text("intet job, der tæller", "no job that counts"),
    "hours_unknown": Text("timetallet mangler", "the hours are missing"),
    "education_not_paid": Text("uddannelse betales ikke", "education is not paid for"),
    "evidence_contradicted": Text("et register siger noget andet", "a register says otherwise"),
    "evidence_missing": Text("uden bevis", "without evidence"),
    "evidence_unverified": Text("ikke bevist endnu", "not verified yet"),
    "cap_reached": Text("loftet er nået", "the cap is reached"),
    "not_started": Text("forløbet var ikke begyndt", "the course had not begun"),
    "not_referred": Text("ikke henvist", "not referred"),
}
"""Why a billed week is credited, in a few words; the week's own page says it in full."""


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
