"""Facts in columns, with both their times: all that places a candidate in the status table.

They hold what the log says and nothing else: codes, days and moments; they can be thrown away and
made again.

Source:
    Rules, sections 1 and 2; invariants 1 to 4.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, partial
from typing import Any

import numpy as np

from virksom.programme.columns.evidence_facts import answer, dispute, income, work_hours
from virksom.programme.columns.grown import Growing, by_code, put_in, rows_of
from virksom.programme.columns.parameters import (
    day_in_numbers,
    moment_in_numbers,
    month_in_numbers,
)
from virksom.programme.columns.spells import (
    BENEFIT,
    DISPUTED,
    ENDS_FOR_GOOD,
    FORMS,
    FREE_STUDY,
    LEFT,
    LEFT_FOR_GOOD,
    OTHER_WORK,
    PAID_HOURS,
    REFERRED,
    STANDING,
    STARTED,
    SUPPORTED_STUDY,
    Numbers,
)
from virksom.programme.columns.told_beside import of_candidate, said_beside
from virksom.programme.record import (
    UNRECORDED,
    Benefit,
    Company,
    Confirmation,
    Dispute,
    Education,
    Employment,
    Fact,
    Income,
    Referral,
    SameCompany,
    SamePerson,
    Start,
    Training,
    Withdrawal,
)
from virksom.programme.record.kinds import CONSULTANT, DAILY_WORK

SAME_PERSON, SAME_COMPANY, COMPANY, TRAINING, DAILY, OTHER = range(DISPUTED + 1, DISPUTED + 7)
"""What a row is beyond the kinds of ``spells``; ``DAILY`` is daily work that only its teller is
read of, and ``OTHER`` is read by what it is alone, or only puts another out of force."""

KIND, SUBJECT, SINCE, UNTIL, REF, MORE, HOURS, BY, REPLACES, ALSO, WHAT, SAYS, AGE = range(13)
"""The numbers of a fact, all int32, in their order.

``KIND`` as in ``spells`` or above; ``SUBJECT`` the number of the code it is about; ``SINCE`` and
``UNTIL`` days as in ``spells``; ``REF`` of a referral the unit, of a withdrawal the reason, of work
and of an answer about it the employment, of a benefit its code, of a training the company, of a
sameness the other code, of a company 1 where it is the provider's own, of paid hours as in
``spells``; ``MORE`` of a referral the age band, ``NOTHING`` where none is told, of work the
company, and of an answer 1 where the job was held; ``HOURS`` as in ``spells``; ``BY`` the
consultant who told of daily work, ``NOTHING`` for anybody else; ``REPLACES`` the row it puts out
of force, ``NOTHING`` for none; ``ALSO`` of work why it ended, ``NOTHING`` where that is not told;
``WHAT`` the kind of what is told of a candidate, ``NOTHING`` of anything else, and ``SAYS`` what
more it says, see ``told_beside``; ``AGE`` is higher for the later known.
"""

NOTHING = -1
"""What is not told."""

KINDS = frozenset(
    {
        "referral",
        "start",
        "withdrawal",
        "employment",
        "education",
        "benefit",
        "training",
        "income",
        "confirmation",
        "dispute",
        "company",
        "same_person",
        "same_company",
        *DAILY_WORK,
    }
)
"""Kinds of facts that are kept, as is all that is told of a candidate; of others only that they put
one of these out of force."""


Words = Mapping[str, Mapping[str, int]]
"""Codes by sort, each with its number in the order they were met."""

SORTS = (
    "candidate",
    "company",
    "unit",
    "reason",
    "employment",
    "benefit",
    "age_band",
    "consultant",
    "ending",
    "kind",
    "trade",
    "offers",
)


@dataclass(frozen=True, eq=False, kw_only=True)
class FactColumns:
    """The facts of a log up to a place, in its order.

    Args:
        position: how many facts of the log have been read.
        head: digest of the last of them; None before the first.
        numbers: int32 of shape (facts kept, 13).
        known: when each became known, in microseconds since 1970 UTC; int64.
        ids: the facts' ids in UTF-8.
        unread: which facts have fields that their kind does not name; int32, ascending.
        words: the codes that the numbers count.
        order: the rows by candidate, steps before stretches, day and age; int32.
        origin: the same object in all columns that one log has been read on into.
        room: where the arrays stand, with room for what follows.
    """

    position: int
    head: str | None
    numbers: Numbers
    known: Numbers
    ids: Numbers
    unread: Numbers
    words: Words
    order: Numbers
    origin: object = field(default_factory=object, repr=False)
    room: Growing = field(default_factory=Growing, repr=False)

    def __len__(self) -> int:
        """Return how many facts are kept."""
        return len(self.numbers)

    @cached_property
    def evidence(self) -> Numbers:
        """The rows of what vouches for weeks or denies them, as they stand in the log; int32."""
        kinds = self.numbers[:, KIND]
        return np.flatnonzero((kinds > STANDING) & (kinds <= DISPUTED)).astype(np.int32)

    def codes(self, sort: str) -> tuple[str, ...]:
        """Return the codes of a sort by their numbers."""
        return tuple(self.words[sort])

    @cached_property
    def persons(self) -> tuple[str, ...]:
        """The candidates' codes, sorted."""
        return tuple(sorted(self.words["candidate"]))

    @cached_property
    def ranks(self) -> Numbers:
        """The place of each candidate's code among the sorted ones, by its number; int32."""
        return by_code(self.words["candidate"])

    @cached_property
    def companies(self) -> Numbers:
        """The place of each company's code among the sorted ones, by its number; int32."""
        return by_code(self.words["company"])

    def known_by(self, moment: datetime) -> Numbers:
        """Say of each fact whether it was known at a moment."""
        told: Numbers = self.known <= moment_in_numbers(moment)
        return told


_FEW = 500
"""Facts that are put in their places one by one; of more, all are put in order anew."""


def no_facts() -> FactColumns:
    """Return the columns of an empty log."""
    return FactColumns(
        position=0,
        head=None,
        numbers=np.empty((0, AGE + 1), dtype=np.int32),
        known=np.empty(0, dtype=np.int64),
        ids=np.empty(0, dtype="S1"),
        unread=np.empty(0, dtype=np.int32),
        words={sort: {} for sort in SORTS},
        order=np.empty(0, dtype=np.int32),
    )


def with_facts(columns: FactColumns, facts: Iterable[Fact]) -> FactColumns:
    """Return the columns with the facts that follow in the log.

    Args:
        columns: what has been read; it stays as it is.
        facts: what follows, in the order of the log, of every kind; each is let go of when it
            is read.

    Raises:
        NotExpressed: hours finer than a millionth, or more than any log may say.
    """
    read = _Read(columns.words, after=len(columns))
    for fact in facts:
        read.add(fact)
    if read.last is None:
        return columns
    new = np.array(read.rows, dtype=np.int32).reshape(-1, AGE + 1)
    _link(new, read, ids=columns.ids)
    room, (numbers, known, ids) = columns.room.add(
        (columns.numbers, columns.known, columns.ids),
        (new, np.array(read.known), np.array(read.ids or np.empty(0, dtype="S1"))),
    )
    last = columns.known.max(initial=np.iinfo(np.int64).min)
    first = len(columns) if (known[len(columns) :] > last).all() else 0
    if first < len(columns):
        room, numbers = Growing(), numbers.copy()
    numbers[first:, AGE][np.lexsort((ids[first:], known[first:]))] = range(first, len(numbers))
    found = FactColumns(
        position=columns.position + read.count,
        head=read.last.digest,
        numbers=numbers,
        known=known,
        ids=ids,
        unread=np.append(columns.unread, np.array(read.unread, dtype=np.int32)),
        words=read.words,
        order=_order(numbers, read.words["candidate"], held=columns.order, first=first),
        origin=columns.origin,
        room=room,
    )
    found.__dict__.update(_as_before(columns, found))
    return found


def _as_before(columns: FactColumns, found: FactColumns) -> Iterator[tuple[str, Any]]:
    """Yield what was found out of the codes, where there is none more."""
    for name, sort in (("persons", "candidate"), ("ranks", "candidate"), ("companies", "company")):
        if name in columns.__dict__ and len(columns.words[sort]) == len(found.words[sort]):
            yield name, columns.__dict__[name]


class _Read:
    """What has been read of facts: their numbers, and the codes that got theirs on the way."""

    def __init__(self, words: Words, *, after: int) -> None:
        self.words = {sort: dict(codes) for sort, codes in words.items()}
        self.rows, self.known, self.ids = array("i"), array("q"), list[bytes]()
        self.after, self.unread = after, array("i")
        self.replaces = list[tuple[int, str]]()
        self.count = 0
        self.last: Fact | None = None

    def add(self, fact: Fact) -> None:
        """Read one more."""
        self.count, self.last = self.count + 1, fact
        if fact.kind not in KINDS and fact.replaces is None and not of_candidate(fact):
            return
        if fact.replaces is not None:
            self.replaces.append((len(self.ids), fact.replaces))
        if fact.value.more:
            self.unread.append(self.after + len(self.ids))
        self.rows.extend(_row(fact, self.number))
        self.known.append(moment_in_numbers(fact.known_at))
        self.ids.append(fact.id.encode())

    def number(self, sort: str, code: str) -> int:
        """Return the number of a code; a new one gets the next."""
        codes = self.words[sort]
        return codes.setdefault(code, len(codes))


_Number = Callable[[str, str], int]
_Said = tuple[int, int, int, int]
"""The kind, and ``REF``, ``MORE`` and ``HOURS``."""


def _row(fact: Fact, number: _Number) -> tuple[int, ...]:
    read = _READ.get(type(fact.value))
    kind, ref, more, hours = read(fact.value, number) if read else (OTHER, NOTHING, NOTHING, 0)
    by = subject = also = what = says = NOTHING
    if isinstance(fact.value, Employment) and fact.value.ended not in _UNTOLD:
        also = number("ending", fact.value.ended)
    if fact.kind in DAILY_WORK:
        kind = DAILY if kind == OTHER else kind
        if fact.by is not None and fact.by.startswith(CONSULTANT):
            by = number("consultant", fact.by)
    if of_candidate(fact):
        what, says = number("kind", fact.kind), said_beside(fact, number)
    if kind != OTHER or what != NOTHING:
        subject = number("company" if fact.kind in _OF_COMPANIES else "candidate", fact.subject)
    since, until = day_in_numbers(fact.since), day_in_numbers(fact.until)
    if kind == PAID_HOURS:
        since, until = month_in_numbers(fact.since)
    return kind, subject, since, until, ref, more, hours, by, NOTHING, also, what, says, 0


_UNTOLD = (None, UNRECORDED)
"""What is said of an ending that nobody wrote down."""

_OF_COMPANIES = frozenset({"company", "same_company"})


def _referral(said: Referral, number: _Number) -> _Said:
    band = number("age_band", said.age_band) if said.age_band else NOTHING
    return REFERRED, number("unit", said.unit), band, 0


def _withdrawal(said: Withdrawal, number: _Number) -> _Said:
    kind = LEFT_FOR_GOOD if said.reason in ENDS_FOR_GOOD else LEFT
    return kind, number("reason", said.reason), NOTHING, 0


def _employment(said: Employment, number: _Number) -> _Said:
    kind, job = FORMS.get(said.form, OTHER_WORK), number("employment", said.employment)
    return kind, job, number("company", said.company), work_hours(said)


def _income(said: Income, _: _Number) -> _Said:
    kind, named, hours = income(said)
    return kind, named, NOTHING, hours


def _education(said: Education, _: _Number) -> _Said:
    return SUPPORTED_STUDY if said.publicly_supported else FREE_STUDY, NOTHING, NOTHING, 0


def _same_person(said: SamePerson, number: _Number) -> _Said:
    return SAME_PERSON, number("candidate", said.other), NOTHING, 0


def _same_company(said: SameCompany, number: _Number) -> _Said:
    return SAME_COMPANY, number("company", said.other), NOTHING, 0


_READ: Mapping[type, Callable[[Any, _Number], _Said]] = {
    Referral: _referral,
    Start: lambda _, __: (STARTED, NOTHING, NOTHING, 0),
    Withdrawal: _withdrawal,
    Employment: _employment,
    Education: _education,
    Benefit: lambda said, number: (BENEFIT, number("benefit", said.code), NOTHING, 0),
    Training: lambda said, number: (TRAINING, number("company", said.workplace), NOTHING, 0),
    Income: _income,
    Confirmation: lambda said, number: answer(said, partial(number, "employment")),
    Dispute: lambda said, _: (dispute(said) or OTHER, NOTHING, NOTHING, 0),
    Company: lambda said, _: (COMPANY, int(said.related_to_provider is True), NOTHING, 0),
    SamePerson: _same_person,
    SameCompany: _same_company,
}


def _link(new: Numbers, read: _Read, *, ids: Numbers) -> None:
    """Put in which row each new fact puts out of force."""
    if read.replaces:
        wanted = [replaced.encode() for _, replaced in read.replaces]
        places = [place for place, _ in read.replaces]
        new[places, REPLACES] = rows_of(wanted, ids=ids, later=read.ids)


def _order(numbers: Numbers, candidates: Iterable[str], *, held: Numbers, first: int) -> Numbers:
    """Return the rows by candidate's code, steps before stretches, then by day and age.

    Those before ``first`` stand as ``held``; a few are put in among them.
    """
    about = first + np.flatnonzero(_of_candidates(numbers[first:, KIND]))
    if first and len(about) <= _FEW:
        codes = tuple(candidates)

        def key(row: int) -> tuple[bytes, bool, int, int]:
            kind, subject, since, age = numbers[row, (KIND, SUBJECT, SINCE, AGE)].tolist()
            return codes[subject].encode(), kind > LEFT_FOR_GOOD, since, age

        return put_in(held, about.tolist(), key=key)
    about = np.flatnonzero(_of_candidates(numbers[:, KIND]))
    rank, rows = by_code(candidates), numbers[about]
    stretch = (rows[:, KIND] > LEFT_FOR_GOOD).astype(np.int8)
    keys = (rows[:, AGE], rows[:, SINCE], stretch, rank[rows[:, SUBJECT]])
    order: Numbers = about[np.lexsort(keys)].astype(np.int32)
    return order


def _of_candidates(kinds: Numbers) -> Numbers:
    found: Numbers = (kinds < STANDING) | (kinds == TRAINING) | (kinds == DAILY)
    return found
