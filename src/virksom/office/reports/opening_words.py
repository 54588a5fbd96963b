"""What an opening says, in plain words."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from virksom.office.reports import words
from virksom.office.reports.days import sentence
from virksom.office.store.opening_lists import Listed
from virksom.programme.companies.opening_words import CONDITIONS, MISSING, WHEN
from virksom.programme.kernel import Text
from virksom.programme.record import Opening

SEAT, SEATS = Text("plads", "seat"), Text("pladser", "seats")
_UNNAMED = Text("Job", "Job")


def work_text(says: Opening, *, title: str, labels: Mapping[str, Text]) -> Text:
    """Return what the work is: of the list, or in the company's own words.

    Args:
        says: what the opening says.
        title: the company's own words; "" for none.
        labels: what occupations are called, by code.
    """
    if says.occupation:
        return sentence(words.looked_up(labels, says.occupation))
    return words.same(title) if title else _UNNAMED


def hours_text(says: Opening) -> Text:
    """Return the hours a week: »10–15 timer om ugen«; empty where nobody told."""
    low, high = says.hours_from, says.hours_to
    if low is None and high is None:
        return words.NOTHING
    if low is None or high is None or low == high:
        one = words.number(low if low is not None else high or 0)
        return Text(f"{one.da} timer om ugen", f"{one.en} hours a week")
    first, last = words.number(low), words.number(high)
    return Text(f"{first.da}–{last.da} timer om ugen", f"{first.en}–{last.en} hours a week")


def seats_text(seats: int, left: int) -> Text:
    """Return how many seats are left: »2 af 3 pladser ledige«, »1 plads«."""
    whole = words.several(seats, one=SEAT, many=SEATS)
    if seats == left:
        return whole
    return Text(f"{left} af {whole.da} ledige", f"{left} of {whole.en} free")


def listed(codes: Iterable[str], labels: Mapping[str, Text]) -> Text:
    """Return what codes are called, with commas between; empty for none."""
    return words.joined(*(words.looked_up(labels, code) for code in codes), mark=", ")


def when_text(says: Opening) -> Text:
    """Return when the work is done; empty for any time."""
    return listed(says.when or (), WHEN)


def conditions_text(says: Opening) -> Text:
    """Return the conditions of the work; empty where nobody told."""
    return listed(says.conditions or (), CONDITIONS)


def competences_text(codes: Iterable[str], known: Mapping[str, Listed]) -> Text:
    """Return what competences are called; one out of use says so and stays readable."""
    return words.joined(*(competence_text(code, known) for code in codes), mark=", ")


def competence_text(code: str, known: Mapping[str, Listed]) -> Text:
    """Return what a competence is called; one out of use says so."""
    found = known.get(code)
    if found is None:
        return words.same(code)
    if found.in_use:
        return found.label
    return Text(f"{found.label.da} (bruges ikke mere)", f"{found.label.en} (no longer in use)")


def missing_text(codes: Iterable[str], known: Mapping[str, Listed]) -> Text:
    """Return what was missing, in words; empty for nothing."""
    told = (MISSING[code] if code in MISSING else competence_text(code, known) for code in codes)
    return words.joined(*told, mark=", ")


def mentor_text(says: Opening) -> Text:
    """Return whether there is a mentor at the place; empty where nobody told."""
    if says.mentor is None:
        return words.NOTHING
    return Text("ja", "yes") if says.mentor else Text("nej", "no")


def due_text(by: date | None, *, today: date) -> Text:
    """Return by when it must be filled, and how near that is; empty for no day."""
    if by is None:
        return words.NOTHING
    day, left = words.day(by), (by - today).days
    if left < 0:
        return Text(f"skulle være besat {day.da}", f"was to be filled by {day.en}")
    if left == 0:
        return Text("skal besættes i dag", "to be filled today")
    return Text(f"besat senest {day.da}", f"to be filled by {day.en}")


def waited_text(waited: timedelta) -> Text:
    """Return how long somebody has waited: in minutes, hours or days, rounded down."""
    minutes = int(waited.total_seconds() // 60)
    for size, one, many in _SIZES:
        if minutes >= size:
            return words.several(minutes // size, one=one, many=many)
    return Text("under et minut", "less than a minute")


_SIZES = (
    (1440, Text("dag", "day"), Text("dage", "days")),
    (60, Text("time", "hour"), Text("timer", "hours")),
    (1, Text("minut", "minute"), Text("minutter", "minutes")),
)
