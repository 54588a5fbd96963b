"""The shapes of a first page: cards, each with rows, each with its deed."""

from dataclasses import dataclass

from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.programme.kernel import Text

SHOWN = 7
"""Rows a card shows at once; the others stand behind a fold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What can be done about a row.

    Args:
        label: a verb.
        door: where it is done, or where it is sent to.
        sends: what is sent, by name; empty for a door that is only opened.
        filled: whether it is the page's one filled button.
    """

    label: Text
    door: Door
    sends: tuple[tuple[str, str], ...] = ()
    filled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Something that waits.

    Args:
        what: what it is; stands first and bold; empty for a plain sentence.
        more: what follows in the same line; empty for nothing.
        under: a line below; empty for nothing.
        door: where ``what`` leads; None for nowhere.
        acts: what can be done about it, the likeliest first.
    """

    what: Text
    more: Text = words.NOTHING
    under: Text = words.NOTHING
    door: Door | None = None
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A large number with its word; the bar is in thousandths.

    Args:
        number: the number.
        word: what it counts.
        door: what it counts; None for a number that opens nothing.
        bar: length of the bar; None for no bar.
        aim: where the aim is on the bar.
        left: what stands under it, at the beginning.
        right: what stands there at the end.
        wide: whether it has a line of its own.
    """

    number: Text
    word: Text
    door: Door | None = None
    bar: int | None = None
    aim: int | None = None
    left: Text = words.NOTHING
    right: Text = words.NOTHING
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card of a first page.

    Args:
        code: names it on the page.
        heading: what it holds.
        rows: what waits, in order.
        empty: what is said when nothing does; empty leaves such a card out.
        figures: large numbers above the rows.
        text: a sentence or two above all else; empty for none.
        all: where the whole list is; None for nowhere.
        counts: whether its rows wait for the reader, and are counted above.
        aside: whether it stands beside what waits.
    """

    code: str
    heading: Text
    rows: tuple[Row, ...] = ()
    empty: Text = words.NOTHING
    figures: tuple[Figure, ...] = ()
    text: Text = words.NOTHING
    all: Act | None = None
    counts: bool = False
    aside: bool = False

    @property
    def first(self) -> tuple[Row, ...]:
        """The rows that are shown at once."""
        return self.rows[:SHOWN]

    @property
    def folded(self) -> tuple[Row, ...]:
        """The rows behind the fold."""
        return self.rows[SHOWN:]

    @property
    def fold(self) -> Text:
        """What stands at the fold; empty without one."""
        more = len(self.folded)
        return Text(f"{more} mere", f"{more} more") if more else words.NOTHING

    @property
    def shown(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.rows or self.empty.da or self.figures or self.text.da)


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayPage:
    """A first page.

    Args:
        greeting: by the hour.
        sub: the day, and how much waits.
        cards: in order.
        aside: those of them that stand beside the others; empty where there is but one column.
        deed: a deed of the page itself; None for none.
    """

    greeting: Text
    sub: Text
    cards: tuple[Card, ...]
    aside: tuple[Card, ...]
    deed: Act | None = None
