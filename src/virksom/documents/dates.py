"""Days and moments as a document writes them out."""

from datetime import date, datetime, timedelta

from virksom.programme.kernel import COPENHAGEN, MONTHS, Span, Text, date_text


def day_text(day: date) -> Text:
    """Return ``1. oktober 2018`` and ``1 October 2018``."""
    month = MONTHS[day.month - 1]
    return Text(f"{day.day}. {month.da} {day.year}", f"{day.day} {month.en} {day.year}")


def moment_text(moment: datetime) -> Text:
    """Return ``1. oktober 2018 kl. 10.42`` and ``1 October 2018 at 10:42``, in Copenhagen."""
    local = moment.astimezone(COPENHAGEN)
    day = day_text(local.date())
    return Text(f"{day.da} kl. {local:%H.%M}", f"{day.en} at {local:%H:%M}")


def when_text(when: date | Span) -> Text:
    """Return a day, or a span to its last day, as in ``01.10.2018 – 30.06.2019``."""
    if not isinstance(when, Span):
        return Text(date_text(when), date_text(when, "en"))
    since = Text(date_text(when.since), date_text(when.since, "en"))
    if when.until is None:
        return Text(f"fra {since.da}", f"from {since.en}")
    last = when.until - timedelta(days=1)
    if last <= when.since:
        return since
    return Text(f"{since.da} – {date_text(last)}", f"{since.en} – {date_text(last, 'en')}")
