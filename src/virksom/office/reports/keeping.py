"""What is kept how long and on what basis, what is due, and who has been told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from virksom.office.access import Actor
from virksom.office.reports import words
from virksom.office.reports.door import Door, Link
from virksom.office.store import kept_longer, read
from virksom.office.store.keeping import DueRow, due_rows
from virksom.office.store.kept_longer import KeptRow
from virksom.office.store.privacy import privacy_of
from virksom.programme.contract import Keeping, Privacy
from virksom.programme.kernel import Text, day_in_copenhagen

MOST = 200
"""Rows that are shown at most; all are told of and erased."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueLine:
    """One kind of data about one candidate.

    Args:
        code: the candidate's.
        kind: what it is called.
        due: the first day it is kept no longer.
        told: when somebody was told; empty when nobody was.
        then: what comes next: telling, waiting, or erasing.
        ready: whether it may be erased now.
    """

    code: str
    kind: Text
    due: Text
    told: Text
    then: Text
    ready: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLine:
    """A candidate whose data is kept longer.

    Args:
        code: the candidate's.
        until: how long: to which day, or when it was ended.
        reason: why, as it was written.
        by: who decided it, and when.
        holds: whether it still holds.
        end: where it is ended.
    """

    code: str
    until: Text
    reason: str
    by: Text
    holds: bool
    end: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class UseLine:
    """A kind of data: what, on what basis, how long, and since when it is erased by the office."""

    kind: Text
    purpose: Text
    basis: Text
    kept: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepingPage:
    """Personal data as the administrator sees them.

    Args:
        answer: what is to be done now, in a sentence.
        lines: what is due, by code; at most ``MOST``.
        more: how many are not shown; empty for none.
        may_tell: whether somebody is to be told.
        may_erase: whether something may be erased.
        kept: whose data is kept longer, at most ``MOST``: what still holds first, then the latest.
        uses: every kind with its basis; empty where nobody has written it.
        files: where every fact is downloaded, in each form.
        erase: where one person is erased.
    """

    answer: Text
    lines: tuple[DueLine, ...]
    more: Text
    may_tell: bool
    may_erase: bool
    kept: tuple[KeptLine, ...]
    uses: tuple[UseLine, ...]
    files: tuple[Link, ...]
    erase: Door

    @property
    def told_of(self) -> tuple[str, ...]:
        """The codes of those whose data is kept longer for a reason that the page tells."""
        return tuple(line.code for line in self.kept if line.reason)


def keeping_of(programme: str) -> Keeping | None:
    """Return how long a programme keeps data; None where nobody has said it in days."""
    told = privacy_of(read.programme(programme).contract)
    return None if told is None else told.keeping


def keeping_page(actor: Actor, *, on: date) -> KeepingPage:
    """Return what is kept, and what is due on a day.

    Args:
        actor: who asks.
        on: the day it is.
    """
    told = privacy_of(read.programme(actor.programme).contract)
    keeping = None if told is None else told.keeping
    rows = () if keeping is None else due_rows(actor.programme, keeping, on=on)
    return KeepingPage(
        answer=_answer(rows, keeping, on=on),
        lines=tuple(_line(row, told, on=on) for row in rows[:MOST]),
        more=_more(len(rows) - MOST),
        may_tell=any(row.may_be_told() for row in rows),
        may_erase=any(row.is_ready(on) for row in rows),
        kept=_kept(actor.programme, on=on),
        uses=() if told is None else _uses(told),
        files=_FILES,
        erase=Door("erase"),
    )


def ready_count(actor: Actor, *, on: date) -> int:
    """Return how many kinds of data about how many candidates may be erased on a day, in all."""
    keeping = keeping_of(actor.programme)
    rows = () if keeping is None else due_rows(actor.programme, keeping, on=on)
    return sum(row.is_ready(on) for row in rows)


def _answer(rows: Sequence[DueRow], keeping: Keeping | None, *, on: date) -> Text:
    if keeping is None:
        return _NOT_SAID
    if not rows:
        return Text("Intet skal slettes lige nu.", "Nothing is to be erased just now.")
    tell = len({row.code for row in rows if row.may_be_told()})
    ready = sum(row.is_ready(on) for row in rows)
    people = words.several(tell, one=Text("person", "person"), many=Text("personer", "people"))
    things = words.several(ready, one=Text("ting", "thing"), many=Text("ting", "things"))
    if not (tell or ready):
        return Text("Intet kan slettes endnu.", "Nothing may be erased yet.")
    parts = [
        Text(f"{people.da} skal have varsel", f"{people.en} to be told") if tell else None,
        Text(f"{things.da} kan slettes nu", f"{things.en} may be erased now") if ready else None,
    ]
    return words.joined(*(part for part in parts if part))


def _line(row: DueRow, told: Privacy | None, *, on: date) -> DueLine:
    uses = {} if told is None else told.uses
    return DueLine(
        code=row.code,
        kind=uses[row.kind].kind if row.kind in uses else words.same(row.kind),
        due=words.day(row.due),
        told=words.NOTHING if row.told is None else words.day(row.told),
        then=_then(row, on=on),
        ready=row.is_ready(on),
    )


def _kept(programme: str, *, on: date) -> tuple[KeptLine, ...]:
    rows = sorted(kept_longer.rows_of(programme), key=lambda row: not row.holds(on))[:MOST]
    return tuple(
        KeptLine(
            code=row.subject,
            until=_until(row),
            reason=row.reason,
            by=words.joined(words.same(row.by), words.moment(row.begun_at), mark=", "),
            holds=row.holds(on),
            end=Door("end_keeping", (row.subject,)),
        )
        for row in rows
    )


def _until(row: KeptRow) -> Text:
    if row.ended_at is None:
        day = words.day(row.until)
        return Text(f"til {day.da}", f"until {day.en}")
    ended = words.day(day_in_copenhagen(row.ended_at))
    return Text(f"ophævet {ended.da}", f"ended {ended.en}")


def _then(row: DueRow, *, on: date) -> Text:
    if row.kept_until is not None:
        day = words.day(row.kept_until)
        return Text(f"gemmes til {day.da}", f"kept until {day.en}")
    if row.erasable is None:
        return Text("skal have varsel", "to be told")
    if row.is_ready(on):
        return Text("kan slettes nu", "may be erased now")
    day = words.day(row.erasable)
    return Text(f"kan slettes fra {day.da}", f"may be erased from {day.en}")


def _uses(told: Privacy) -> tuple[UseLine, ...]:
    return tuple(
        UseLine(kind=use.kind, purpose=use.purpose, basis=words.clauses(use.basis), kept=use.kept)
        for use in told.uses.values()
    )


def _more(count: int) -> Text:
    if count <= 0:
        return words.NOTHING
    return Text(f"og {count} til, som også tæller med", f"and {count} more, which count too")


_FILES = tuple(
    Link(Text(label, label), Door("export_facts", (form,)))
    for form, label in (("jsonl", "facts.jsonl"), ("excel", "Excel"), ("parquet", "Parquet"))
)
_NOT_SAID = Text(
    "Programmet har ikke skrevet, hvor længe persondata gemmes; skriv det i privacy.yaml.",
    "The programme has not written how long personal data are kept; write it in privacy.yaml.",
)
