"""The paid employments of everybody in columns: how long each was held, and the days between them.

Source:
    Rules, section 5 (employments); clause 5.4.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from virksom.programme.columns.day_counts import first_referral
from virksom.programme.columns.facts import AGE, ALSO, MORE, REF, SINCE, UNTIL
from virksom.programme.columns.grown import by_code
from virksom.programme.columns.known import KnownColumns
from virksom.programme.columns.parameters import day_in_numbers
from virksom.programme.columns.spells import FLEKSJOB, KIND, OPEN, ORDINARY, Numbers

_ABOVE_DAYS = 1 << 32


@dataclass(frozen=True, eq=False, kw_only=True)
class JobColumns:
    """Paid employments begun by a day and since the referral, by person, first day and code.

    Args:
        on: the day, counted from the calendar's first.
        rows: the cohort's rows of their stretches begun by the day.
        person: the place of the person of each.
        company: the company, by its latest stretch, see ``KnownColumns.firms``.
        since: the first day.
        until: the first day after it; ``OPEN`` while it runs on the day.
        closes: the same as far as it is known, also after the day.
        ended: the number of why it ended; -1 while it runs, and when no fact tells it.
        code: where its code stands among the sorted ones.
    """

    on: int
    rows: Numbers
    person: Numbers
    company: Numbers
    since: Numbers
    until: Numbers
    closes: Numbers
    ended: Numbers
    code: Numbers

    def __len__(self) -> int:
        """Return how many they are."""
        return len(self.person)

    @cached_property
    def begins(self) -> Numbers:
        """The first employment of each person who has had one."""
        return np.flatnonzero(np.diff(self.person, prepend=-1))

    @cached_property
    def number(self) -> Numbers:
        """How many employments each of those persons has had."""
        counts: Numbers = np.diff(np.append(self.begins, len(self)))
        return counts

    def companies(self, persons: Numbers) -> Numbers:
        """Return at how many companies some of those persons have been, by their numbers here."""
        pairs = np.unique(self.person.astype(np.int64) * _ABOVE_DAYS + self.company)
        counts = np.bincount(pairs // _ABOVE_DAYS, minlength=int(self.person.max(initial=0)) + 1)
        found: Numbers = counts[self.person[self.begins[persons]]]
        return found

    @cached_property
    def _free(self) -> Numbers:
        """The first day after each employment and all the person's before it; else ``OPEN``."""
        above = self.person.astype(np.int64) * _ABOVE_DAYS
        found: Numbers = np.maximum.accumulate(above + self.until) - above
        return found

    def gaps(self) -> Numbers:
        """Return the days of each gap that a next job ended; 0 when it began the same day."""
        next_ones = np.flatnonzero(np.diff(self.person, prepend=-1) == 0)
        days: Numbers = self.since[next_ones] - self._free[next_ones - 1]
        return days[days >= 0]

    def waits(self, left: Numbers) -> Numbers:
        """Return the days so far of each gap without a next job.

        Args:
            left: of each person of the cohort, whether they have left and so wait no more.
        """
        ends = self.begins + self.number - 1
        since = self._free[ends]
        open_ones = (since != OPEN) & ~left[self.person[ends]]
        days: Numbers = self.on - since[open_ones] + 1
        return days


def job_columns(known: KnownColumns, *, on: date) -> JobColumns:
    """Return the paid employments begun by a day and since the referral.

    They are those of the status table. An employment's stretches are one, also with days between
    them. An end after the day is none yet.

    Source:
        Rules, section 5; clause 5.4.

    Args:
        known: the facts in force.
        on: the day, inclusive.
    """
    day = day_in_numbers(on)
    kinds = known.cohort.spells[:, KIND]
    rows = np.flatnonzero((kinds >= ORDINARY) & (kinds <= FLEKSJOB))
    said, person = known.facts.numbers[known.rows[rows]], known.person[rows]
    keys = person.astype(np.int64) * _ABOVE_DAYS + said[:, REF]
    order = np.lexsort((said[:, AGE], said[:, SINCE], said[:, UNTIL], keys))
    since, referred = _first(keys, said[:, SINCE]), first_referral(known)[person]
    order = order[((referred <= since) & (said[:, SINCE] <= day))[order]]
    last = order[np.diff(keys[order], append=-1) != 0]
    closes = said[last, UNTIL]
    over = closes <= day
    code = by_code(known.facts.codes("employment"))[said[last, REF]]
    ranked = np.lexsort((code, since[last], person[last]))
    found = {
        "person": person[last],
        "company": known.firms[said[last, MORE]],
        "since": since[last],
        "until": np.where(over, closes, OPEN),
        "closes": closes,
        "ended": np.where(over, said[last, ALSO], -1),
        "code": code,
    }
    return JobColumns(
        on=day, rows=rows[np.sort(order)], **{name: told[ranked] for name, told in found.items()}
    )


def _first(keys: Numbers, since: Numbers) -> Numbers:
    """Return for each stretch the first day of all those of its employment."""
    _, which = np.unique(keys, return_inverse=True)
    first = np.full(len(keys), OPEN, dtype=np.int64)
    np.minimum.at(first, which, since)
    found: Numbers = first[which]
    return found
