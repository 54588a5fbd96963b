"""Each candidate's state by day and week, with reasons, and the status table."""

from virksom.programme.status.as_known import AsKnown
from virksom.programme.status.counts import RowCounts, StatusCounts
from virksom.programme.status.courses import Course, courses
from virksom.programme.status.days import LEFT, DayReading, read_day
from virksom.programme.status.external import (
    IssuedEdition,
    QuarterEnd,
    coming_quarter,
    editions_of,
    issued_editions,
)
from virksom.programme.status.parted import disputes_of_others
from virksom.programme.status.people import Job, Person, Study, people, with_disputes
from virksom.programme.status.share import Share
from virksom.programme.status.state import State, state_of
from virksom.programme.status.suppression import (
    FEWEST,
    Counts,
    Edition,
    external_edition,
    worked_out,
)
from virksom.programme.status.table import (
    Placement,
    StatusTable,
    WeekCount,
    begun_jobs,
    listed_reasons,
    placement,
    status_table,
    week_counts,
)
from virksom.programme.status.timeline import DaySpan, KeptTimelines, Timeline, timeline
from virksom.programme.status.told_groups import Sum
from virksom.programme.status.weeks import WeekDays, over_days, over_week, week_days, week_state
from virksom.programme.status.wording import (
    ROWS,
    SOURCE_REASONS,
    reason_text,
    state_sentence,
)

__all__ = [
    "FEWEST",
    "LEFT",
    "ROWS",
    "SOURCE_REASONS",
    "AsKnown",
    "Counts",
    "Course",
    "DayReading",
    "DaySpan",
    "Edition",
    "IssuedEdition",
    "Job",
    "KeptTimelines",
    "Person",
    "Placement",
    "QuarterEnd",
    "RowCounts",
    "Share",
    "State",
    "StatusCounts",
    "StatusTable",
    "Study",
    "Sum",
    "Timeline",
    "WeekCount",
    "WeekDays",
    "begun_jobs",
    "coming_quarter",
    "courses",
    "disputes_of_others",
    "editions_of",
    "external_edition",
    "issued_editions",
    "listed_reasons",
    "over_days",
    "over_week",
    "people",
    "placement",
    "read_day",
    "reason_text",
    "state_of",
    "state_sentence",
    "status_table",
    "timeline",
    "week_counts",
    "week_days",
    "week_state",
    "with_disputes",
    "worked_out",
]
