"""The page object of the list of candidates: what is asked, the rows, the columns, the doors."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from virksom.office.reports.door import Choice, Door, Link
from virksom.office.reports.list_words import speaks_of_person
from virksom.programme.kernel import Text

A_PAGE = 50
"""Rows on a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the list is asked for; an unknown code asks for everybody.

    Args:
        search: words that must all be found.
        row: code of a row of the status table; "" for everybody.
        unit: code of a referring unit.
        state: code of a state.
        sort: code of a column, with a minus before it for the other way round.
        page: counted from 1.
    """

    search: str = ""
    row: str = ""
    unit: str = ""
    state: str = ""
    sort: str = ""
    page: int = 1

    @property
    def filtered(self) -> bool:
        """Whether not everybody is asked for."""
        return bool(self.search or self.row or self.unit or self.state)

    @property
    def personal(self) -> bool:
        """Whether the search may name a person; then it stands in no address and no filter."""
        return speaks_of_person(self.search)


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateRow:
    """One candidate in the list.

    Args:
        sum: the amount as a number.
        day: the day of what happened last; None before anything did.
        name: who it is, for those who may see it; else "".
    """

    candidate: str
    door: Door
    unit: Text
    placement: Text
    state: str
    state_text: Text
    weeks: str
    amount: Text
    last: Text
    last_day: Text
    sum: Decimal
    day: date | None
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The head of a column: the door sorts by it, or turns it round.

    Args:
        code: what it is sorted by.
        label: its name.
        door: None where it cannot be sorted.
        turns: how the list is sorted behind the door.
        sorted_up: whether the list is sorted by it, ascending.
        sorted_down: the same, descending.
        aria: the same for a screen reader.
        figures: whether it holds figures.
    """

    code: str
    label: Text
    door: Door | None
    turns: str
    sorted_up: bool
    sorted_down: bool
    aria: str
    figures: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidatesPage:
    """One page of the list; ``empty`` says that nobody fits, ``nobody`` that there is nobody.

    Args:
        named: whether there is a column of names.
        asks: what the list is asked for by name, what may name a person included: for forms.
        page: counted from 1.
        chips: what the list is narrowed by; each door takes one away.
        personal: whether the search may name a person, so that it is in no address.
        first: the first deed where nobody is there; None for those who cannot do it.
        unsummed: why no sums are shown; no text where they are.
    """

    on: Text
    known: Text
    past: bool
    expected: bool
    heading: Text
    total: Text
    rows: tuple[CandidateRow, ...]
    columns: tuple[Column, ...]
    row_choices: tuple[Choice, ...]
    unit_choices: tuple[Choice, ...]
    state_choices: tuple[Choice, ...]
    search: str
    sort: str
    filtered: bool
    empty: bool
    nobody: bool
    pages: Text
    earlier: Door | None
    later: Door | None
    asks: tuple[tuple[str, str], ...]
    page: int
    named: bool = False
    chips: tuple[Link, ...] = ()
    personal: bool = False
    first: Link | None = None
    unsummed: Text = Text("", "")  # noqa: RUF009  # a frozen text

    @property
    def earlier_page(self) -> int:
        """The page before."""
        return self.page - 1

    @property
    def later_page(self) -> int:
        """The page after."""
        return self.page + 1
