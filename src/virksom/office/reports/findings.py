"""What to look at: odd facts and costly interpretations, with clause, facts and kroner."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from virksom.office.reports import words
from virksom.office.reports.door import Choice, Door, Link, candidate_door, clause_door, fact_door
from virksom.office.reports.list_parts import pages
from virksom.office.reports.viewpoint import DayShown
from virksom.programme.kernel import Finding, Severity, Text
from virksom.programme.status import Person

SEVERITIES = {
    Severity.ERROR: Text("Fejl", "Error"),
    Severity.WARNING: Text("Advarsel", "Warning"),
    Severity.NOTE: Text("Note", "Note"),
}
"""What each level is called, the worst first."""

_MANY = {
    Severity.ERROR: Text("Fejl", "Errors"),
    Severity.WARNING: Text("Advarsler", "Warnings"),
    Severity.NOTE: Text("Noter", "Notes"),
}
_SHOWN_FACTS = 6
_A_PAGE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """One finding, ready to show.

    Args:
        level: the severity's code: error, warning or note.
        severity: the same in words.
        message: the sentence.
        amount: kroner that hang on it; empty when none do.
        subject: door to the candidate; None when it concerns the programme.
        clause: door to the clause; None when it rests on none.
        facts: doors to the first facts it rests on.
        more_facts: how many facts are not shown, in words; empty when all are.
        door: where to look first.
        kind_door: the list of its kind, at the first of them.
    """

    level: str
    severity: Text
    message: Text
    amount: Text
    subject: Link | None
    clause: Link | None
    facts: tuple[Link, ...]
    more_facts: Text
    door: Door
    kind_door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A few findings beside something else.

    Args:
        ready: whether they are here; otherwise the page asks for them once it is shown.
        rows: the findings.
        count: how many there are in all; empty where only one person's are asked for.
        door: all of them.
        part: where the page asks.
    """

    ready: bool
    rows: tuple[FindingRow, ...]
    count: str
    door: Door
    part: Door


NOTHING = Look(ready=True, rows=(), count="", door=Door("findings"), part=Door("look"))
"""What is found about a code that nobody has."""


class Looked(DayShown, Protocol):
    """What was found on a day, by what was known."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found, the worst first."""

    @property
    def findings_ready(self) -> bool:
        """Whether they need not be worked out first."""

    @property
    def findings_note(self) -> Text:
        """How they were found, where that is not by reading everybody; else empty."""

    @property
    def persons(self) -> Mapping[str, Person]:
        """Persons by every one of their codes: at least those of whom something was found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsPage:
    """The findings of a day, the worst first; at most a hundred a page.

    ``note`` tells how they were found, where that is not by reading everybody.
    """

    on: Text
    known: Text
    past: bool
    expected: bool
    rows: tuple[FindingRow, ...]
    counts: tuple[Choice, ...]
    only: Text
    total: Text
    note: Text
    pages: Text
    earlier: Door | None
    later: Door | None


def finding_row(seen: Looked, found: Finding) -> FindingRow:
    """Return a finding, ready to show."""
    about = found.subject in seen.persons
    subject = Link(words.same(found.subject), candidate_door(found.subject)) if about else None
    doors = tuple(Link(words.same(fact), fact_door(fact)) for fact in found.facts[:_SHOWN_FACTS])
    rest = len(found.facts) - len(doors)
    kind = (("slags", found.code),)
    return FindingRow(
        level=found.severity.name.lower(),
        severity=SEVERITIES[found.severity],
        message=found.message,
        amount=words.NOTHING if found.amount is None else words.signed_kroner(found.amount),
        subject=subject,
        clause=Link(words.same(found.clause), clause_door(found.clause)) if found.clause else None,
        facts=doors,
        more_facts=Text(f"og {rest} til", f"and {rest} more") if rest else words.NOTHING,
        door=subject.door if subject else Door("findings", asks=kind),
        kind_door=Door("findings", asks=kind, spot="fund-1"),
    )


def look(seen: Looked, person: Person | None, *, wait: bool) -> Look:
    """Return what to look at: about a person, or the first of each kind in the programme.

    Args:
        seen: the standpoint.
        person: whom it is about; None for the programme.
        wait: whether to wait for findings that nobody has asked for yet.
    """
    asks = (("kandidat", person.id),) if person is not None else ()
    ready = wait or seen.findings_ready
    every = [one for one in seen.findings if one.code != "expected"] if ready else []
    if person is not None:
        every = [one for one in every if one.subject in person.ids]
    shown = every if person is not None else _first_of_each(every)
    return Look(
        ready=ready,
        rows=tuple(_beside(finding_row(seen, found), person) for found in shown),
        count=str(len(every)) if ready and person is None else "",
        door=Door("findings"),
        part=Door("look", asks=asks),
    )


def _beside(row: FindingRow, person: Person | None) -> FindingRow:
    """Lead on to the first fact where the page is the candidate's own already."""
    return replace(row, door=row.facts[0].door) if person is not None and row.facts else row


def _first_of_each(every: list[Finding]) -> list[Finding]:
    first = {found.code: found for found in reversed(every)}
    return [found for found in every if first[found.code] is found][:_FEW]


_FEW = 5


def findings_page(seen: Looked, *, level: str, code: str, page: int) -> FindingsPage:
    """Return the findings of the day.

    Args:
        seen: from where it looks.
        level: only this severity's code; "" for all, and so is an unknown one.
        code: only this kind of finding; "" for all.
        page: counted from 1; beyond the last one is empty.
    """
    every = seen.findings
    chosen = next((one for one in Severity if one.name.lower() == level), None)
    kept = [
        found
        for found in every
        if (chosen is None or found.severity is chosen) and code in {"", found.code}
    ]
    shown = kept[(page - 1) * _A_PAGE : page * _A_PAGE]
    return FindingsPage(
        on=words.day(seen.on),
        known=words.day(seen.known_day),
        past=seen.past,
        expected=seen.expected,
        rows=tuple(finding_row(seen, found) for found in shown),
        counts=_counts(every, chosen),
        only=words.same(code),
        total=words.several(len(kept), one=Text("ting at se på", "thing to look at"), many=_THINGS),
        note=seen.findings_note,
        pages=pages(page, max(page, -(-len(kept) // _A_PAGE))),
        earlier=_page(level, code, page=page - 1) if page > 1 else None,
        later=_page(level, code, page=page + 1) if len(kept) > page * _A_PAGE else None,
    )


_THINGS = Text("ting at se på", "things to look at")


def _counts(every: tuple[Finding, ...], chosen: Severity | None) -> tuple[Choice, ...]:
    rows = [Choice("", _counted(_ALL, len(every)), chosen is None)]
    for severity, label in _MANY.items():
        count = sum(found.severity is severity for found in every)
        rows.append(Choice(severity.name.lower(), _counted(label, count), severity is chosen))
    return tuple(rows)


_ALL = Text("Alle", "All")


def _counted(label: Text, count: int) -> Text:
    number = words.number(count)
    return Text(f"{label.da} ({number.da})", f"{label.en} ({number.en})")


def _page(level: str, code: str, *, page: int) -> Door:
    asks = (("alvor", level), ("slags", code), ("side", str(page)))
    return Door("findings", asks=tuple((name, value) for name, value in asks if value))
