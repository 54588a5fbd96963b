"""Days as people say them, and how one greets by the hour."""

from datetime import date, datetime, timedelta

from virksom.programme.kernel import COPENHAGEN, MONTHS, Span, Text, day_in_copenhagen

_DAYS = (
    Text("mandag", "Monday"),
    Text("tirsdag", "Tuesday"),
    Text("onsdag", "Wednesday"),
    Text("torsdag", "Thursday"),
    Text("fredag", "Friday"),
    Text("lørdag", "Saturday"),
    Text("søndag", "Sunday"),
)
_GREETINGS = (
    (5, Text("Godnat", "Good night")),
    (10, Text("Godmorgen", "Good morning")),
    (12, Text("God formiddag", "Good morning")),
    (18, Text("God eftermiddag", "Good afternoon")),
    (24, Text("God aften", "Good evening")),
)
"""Each greeting with the hour it ends at."""


def long_day(day: date) -> Text:
    """Return ``mandag den 7. oktober 2019`` and ``Monday 7 October 2019``."""
    weekday, month = _DAYS[day.weekday()], MONTHS[day.month - 1]
    return Text(
        f"{weekday.da} den {day.day}. {month.da} {day.year}",
        f"{weekday.en} {day.day} {month.en} {day.year}",
    )


def clock_time(moment: datetime) -> Text:
    """Return ``kl. 10.30`` and ``at 10:30``, by Copenhagen's clock."""
    here = moment.astimezone(COPENHAGEN)
    return Text(f"kl. {here:%H.%M}", f"at {here:%H:%M}")


def day_and_time(moment: datetime) -> Text:
    """Return a day as people say it, and the time of it."""
    day, time = long_day(day_in_copenhagen(moment)), clock_time(moment)
    return Text(f"{day.da} {time.da}", f"{day.en} {time.en}")


def month_of_day(day: date) -> Span:
    """Return the days of the calendar month that a day lies in."""
    first = day.replace(day=1)
    return Span(first, (first + timedelta(days=31)).replace(day=1))


def greeting(moment: datetime) -> Text:
    """Return how one greets at that moment in Copenhagen."""
    hour = moment.astimezone(COPENHAGEN).hour
    return next(text for until, text in _GREETINGS if hour < until)


def sentence(text: Text) -> Text:
    """Return a text with a capital first letter."""
    return Text(text.da[:1].upper() + text.da[1:], text.en[:1].upper() + text.en[1:])
