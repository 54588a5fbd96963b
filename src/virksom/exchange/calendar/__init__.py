"""Meetings in other people's calendars (iCalendar): invitation, cancellation, feed."""

from virksom.exchange.calendar.feed import feed
from virksom.exchange.calendar.invitation import cancellation, invitation
from virksom.exchange.calendar.meeting import Meeting, Party

__all__ = ["Meeting", "Party", "cancellation", "feed", "invitation"]
