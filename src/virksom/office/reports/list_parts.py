"""Parts of the list of candidates: columns, doors, choices, chips and the words around them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Choice, Door, Link
from virksom.office.reports.labels import withdrawn_for
from virksom.office.reports.list_page import A_PAGE, Asked, Column
from virksom.programme.contract import InForce
from virksom.programme.kernel import Text
from virksom.programme.status import ROWS, State

COLUMNS = (
    ("code", Text("Kandidat", "Candidate"), False),
    ("unit", Text("Henvist af", "Referred by"), False),
    ("placement", Text("Forløb", "Course"), False),
    ("state", Text("Selvforsørgelse", "Self-support"), False),
    ("weeks", Text("Betalte uger", "Paid weeks"), True),
    ("amount", Text("Beløb", "Amount"), True),
    ("last", Text("Sidst", "Latest"), False),
)
"""Every column: its code, its name, whether it holds figures."""

NAME = ("name", Text("Navn", "Name"), False)
"""The column of names, which stands after the codes."""


_SHORT = {
    "active": Text("Aktive i mindst 4 uger", "Active for at least 4 weeks"),
    "full": Text("I fuld selvforsørgelse", "In full self-support"),
    "partial": Text("I delvis selvforsørgelse", "In partial self-support"),
    "several_employments": Text("Med flere end én ansættelse", "With more than one employment"),
}


def row_labels(reasons: Iterable[str], rules: InForce) -> Mapping[str, Text]:
    """Return what each row of the status table is called above its list.

    Args:
        reasons: codes of the reasons that somebody is withdrawn for.
        rules: what they are called.
    """
    labels = rules.labels("withdrawal_reasons")
    told = {f"withdrawn_{code}": _withdrawn(code, labels) for code in reasons}
    return {**ROWS, **_SHORT, **told}


def _withdrawn(code: str, labels: Mapping[str, Text]) -> Text:
    return words.joined(Text("Afmeldt", "Withdrawn"), withdrawn_for(code, labels), mark=": ")


SUMS = frozenset({"weeks", "amount"})
"""The columns of what is paid."""

UNSUMMED = Text(
    "Aftalens priser og lofter følger alle kandidater, så beløb og betalte uger står ikke i "
    "listen, men på kandidatens side og i afregningen.",
    "The contract's prices and caps follow all candidates, so amounts and paid weeks stand not in "
    "the list, but on the candidate's page and in the settlement.",
)


def columns(
    asked: Asked, *, sortable: bool, named: bool = False, summed: bool = True
) -> tuple[Column, ...]:
    """Return the heads of the columns.

    Args:
        asked: what the list is asked for.
        sortable: whether it can be sorted.
        named: whether names are shown; they are sealed, and nothing is sorted by them.
        summed: whether what is paid is shown; else nothing is sorted by it.
    """
    stays = {NAME[0]} if summed else {NAME[0], *SUMS}
    shown = [COLUMNS[0], NAME, *COLUMNS[1:]] if named else COLUMNS
    return tuple(
        _column(asked, code, label=label, figures=figures, sortable=sortable and code not in stays)
        for code, label, figures in shown
    )


def _column(asked: Asked, code: str, *, label: Text, figures: bool, sortable: bool) -> Column:
    up, down = asked.sort == code, asked.sort == f"-{code}"
    other = code if down or (not up and not figures) else f"-{code}"
    return Column(
        code=code,
        label=label,
        door=list_of(asked, sort=other) if sortable else None,
        turns=other,
        sorted_up=up,
        sorted_down=down,
        aria="ascending" if up else "descending" if down else "none",
        figures=figures,
    )


def list_of(asked: Asked, *, sort: str | None = None, page: int = 1) -> Door:
    """Return the door to a list; a search that may name a person stands in no address."""
    search = "" if asked.personal else asked.search
    sorted_by = asked.sort if sort is None else sort
    told = asks(replace(asked, search=search, sort=sorted_by))
    return Door("candidates", asks=(*told, ("side", str(page))) if page > 1 else told)


def asks(asked: Asked) -> tuple[tuple[str, str], ...]:
    """Return what a list is asked for by the names of addresses and forms, its page left out."""
    told = {
        "q": asked.search,
        "raekke": asked.row,
        "enhed": asked.unit,
        "tilstand": asked.state,
        "orden": asked.sort,
    }
    return tuple((name, value) for name, value in told.items() if value)


def choices(chosen: str, labels: Mapping[str, Text]) -> tuple[Choice, ...]:
    """Return the choices of a filter, each code with its words."""
    return tuple(Choice(code, label, code == chosen) for code, label in labels.items())


def total(count: int) -> Text:
    """Return how many candidates there are, in words."""
    return words.several(
        count, one=Text("kandidat", "candidate"), many=Text("kandidater", "candidates")
    )


def turned(page: int, *, count: int) -> tuple[int, int]:
    """Return the page shown and the last one; beyond the last, the last is shown."""
    last = max(1, -(-count // A_PAGE))
    return min(max(page, 1), last), last


def pages(page: int, last: int) -> Text:
    """Return which page it is; empty when there is only one."""
    if last == 1:
        return words.NOTHING
    here, of = words.number(page), words.number(last)
    return Text(f"Side {here.da} af {of.da}", f"Page {here.en} of {of.en}")


def states() -> Mapping[str, Text]:
    """Return the states, the best first."""
    return {state.code: state.text for state in reversed(State)}


def chips(asked: Asked, *, rows: Mapping[str, Text], units: Mapping[str, Text]) -> tuple[Link, ...]:
    """Return what the list is narrowed by, each with the door to the list without it."""
    return tuple(_chips(asked, rows=rows, units=units))


def _chips(asked: Asked, *, rows: Mapping[str, Text], units: Mapping[str, Text]) -> Iterator[Link]:
    if asked.row in rows:
        yield Link(rows[asked.row], list_of(replace(asked, row="")))
    if asked.unit in units:
        yield Link(units[asked.unit], list_of(replace(asked, unit="")))
    if asked.state in states():
        yield Link(states()[asked.state], list_of(replace(asked, state="")))
    if asked.search:
        yield Link(
            Text(f"»{asked.search}«", f"“{asked.search}”"), list_of(replace(asked, search=""))
        )


def first_deed(actor: Actor) -> Link | None:
    """Return the first deed in a programme where nobody is yet; None for those who cannot do it."""
    if why_not(actor, Deed.REFER) is not None:
        return None
    return Link(Text("Henvis den første", "Refer the first one"), Door("refer"))
