"""Danish time as a calendar reads it: the zone's rules, and instants written in it.

Source:
    Summer time in the European Union: from the last Sunday of March to the last Sunday of
    October, at 01:00 UTC, every year since 1996. Should it be abolished, the rule gets an end.
"""

from datetime import UTC, datetime, timedelta

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

from virksom.programme.kernel import COPENHAGEN

_WINTER = timedelta(hours=1)
_SUMMER = timedelta(hours=2)
_MARCH = {"freq": "yearly", "bymonth": 3, "byday": "-1su"}
_OCTOBER = {"freq": "yearly", "bymonth": 10, "byday": "-1su"}


def copenhagen() -> Timezone:
    """Return Danish time with the rule of its two changes a year, without an end."""
    zone = Timezone()
    zone.add("tzid", COPENHAGEN.key)
    summer = TimezoneDaylight()
    summer.add("tzname", "CEST")
    summer.add("dtstart", datetime(1996, 3, 31, 2, 0))  # noqa: DTZ001 - RFC 5545 wants it local
    summer.add("tzoffsetfrom", _WINTER)
    summer.add("tzoffsetto", _SUMMER)
    summer.add("rrule", _MARCH)
    winter = TimezoneStandard()
    winter.add("tzname", "CET")
    winter.add("dtstart", datetime(1996, 10, 27, 3, 0))  # noqa: DTZ001 - the same
    winter.add("tzoffsetfrom", _SUMMER)
    winter.add("tzoffsetto", _WINTER)
    winter.add("rrule", _OCTOBER)
    zone.add_component(summer)
    zone.add_component(winter)
    return zone


def written(instant: datetime) -> datetime:
    """Return an instant in Danish time, in whole seconds; in UTC where Danish time says it twice.

    In the October night the clock shows 02:00 to 03:00 twice. A calendar takes such a time for
    the first, so an instant of the second is given in UTC. A time the March night skips is read
    as the instant it means.

    Source:
        RFC 5545, section 3.3.5, form 3.
    """
    universal = instant.astimezone(UTC).replace(microsecond=0)
    local = universal.astimezone(COPENHAGEN)
    return universal if local.fold else local
