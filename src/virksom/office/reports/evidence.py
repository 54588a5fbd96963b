"""How claimed weeks are proven, and the lists of what somebody must act on.

Source:
    Clauses 7.1 and 7.2; failures 1, 2, 4, 5, 6 and 14 of outcome payment.
"""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Choice, Door, Link
from virksom.office.reports.evidence_company import month_label
from virksom.office.reports.evidence_rows import EvidenceRow, evidence_row
from virksom.office.reports.list_page import A_PAGE, Column
from virksom.office.reports.list_parts import choices, pages, turned
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.billing.claims import Claim
from virksom.programme.billing.worklist_words import LISTS, WHO
from virksom.programme.billing.worklists import WorkLists, WorkRow, work_lists
from virksom.programme.evidence import STANDINGS
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedEvidence:
    """What the lists are asked for; an unknown code asks for nothing in particular.

    Args:
        held_in: code of a list; "" for the first on which something stands.
        who: code of who must act; "" for everybody.
        search: what a candidate's code contains.
        sort: code of a column, with a minus before it for the other way round.
        page: counted from 1.
    """

    held_in: str = ""
    who: str = ""
    search: str = ""
    sort: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A work list as a card to open.

    Args:
        label: its name.
        weeks: how many weeks stand on it.
        kroner: what hangs on them.
        empty: whether nothing does.
        here: whether it is the one shown.
        door: to it.
    """

    label: Text
    weeks: Text
    kroner: Text
    empty: bool
    here: bool
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """How much of what is claimed is proven in one way; the bar is in thousandths."""

    code: str
    label: Text
    weeks: Text
    kroner: Text
    begins: int
    bar: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidencePage:
    """The work lists.

    Args:
        claimed: what is claimed in all, in words.
        parts: how it is proven.
        unpaid: what of it is not paid, and what then is owed; empty where all is.
        tabs: the lists.
        heading: the name of the list shown.
        total: how much stands on it, as it is narrowed.
        rows: one page of it.
        columns: the heads.
        who: the filter.
        search: what is searched for.
        sort: how it is sorted.
        held_in: code of the list.
        well: what is said when nothing stands on it; empty where something does.
        none_fit: whether something stands on it, but nothing that is asked for.
        settled: the last month settled, in words.
        asks: what is asked for, by name: for forms.
        pages: which page it is; empty when there is only one.
        earlier: the page before; None on the first.
        later: the page after; None on the last.
        deeds: what the reader may do about all of it, of today alone.
    """

    claimed: Text
    parts: tuple[Part, ...]
    unpaid: Text
    tabs: tuple[Tab, ...]
    heading: Text
    total: Text
    rows: tuple[EvidenceRow, ...]
    columns: tuple[Column, ...]
    who: tuple[Choice, ...]
    search: str
    sort: str
    held_in: str
    well: Text
    none_fit: bool
    settled: Text
    asks: tuple[tuple[str, str], ...]
    pages: Text
    earlier: Door | None
    later: Door | None
    deeds: tuple[Link, ...]


LARGE = 1_000
"""Persons from which reading every week takes so long that the page shows how far it has come."""

_EVERY, _LISTS = 200, "work_lists"


def lists_of(seen: Standpoint) -> WorkLists:
    """Return the work lists as seen from a standpoint; kept there."""
    return seen.keep(_LISTS, lambda: _read(seen))


def takes_time(seen: Standpoint) -> bool:
    """Say whether the lists are still to be read, and that of very many persons."""
    return len(seen.people) > LARGE and not seen.has(_LISTS)


def reading_lists(seen: Standpoint) -> Generator[Text, None, WorkLists]:
    """Read the lists with signs of life on the way."""
    of = words.number(len(seen.people))
    for place, person in enumerate(seen.people):
        if place % _EVERY == 0:
            read = words.number(place)
            yield Text(
                f"{read.da} af {of.da} kandidater læst", f"{read.en} of {of.en} candidates read"
            )
        seen.readings(person)
    return lists_of(seen)


def _read(seen: Standpoint) -> WorkLists:
    return work_lists(seen.known, seen.terms, on=seen.on, everyone=seen.people, read=seen.readings)


def evidence_page(seen: Standpoint, actor: Actor, *, asked: AskedEvidence) -> EvidencePage:
    """Return one page of a work list, with all of them as cards.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    found = lists_of(seen)
    asked = replace(asked, held_in=_chosen(found, asked.held_in))
    every = found.by_list[asked.held_in]
    kept = kept_rows(found, asked)
    page, last = turned(asked.page, count=len(kept))
    shown = kept[(page - 1) * A_PAGE : page * A_PAGE]
    return EvidencePage(
        claimed=_much(found.claims, amount=lambda claim: claim.amount, weeks=lambda _: 1),
        parts=_parts(found.claims),
        unpaid=_unpaid(found.claims),
        tabs=tuple(_tab(found, code, here=code == asked.held_in) for code in LISTS),
        heading=LISTS[asked.held_in],
        total=_much(kept, amount=lambda row: row.kroner, weeks=lambda row: len(row.weeks)),
        rows=tuple(evidence_row(row, actor, past=seen.past) for row in shown),
        columns=_columns(asked),
        who=choices(asked.who, _who_among(every)),
        search=asked.search,
        sort=asked.sort,
        held_in=asked.held_in,
        well=words.NOTHING if every else WELL[asked.held_in],
        none_fit=bool(every) and not kept,
        settled=_settled(found),
        asks=_asks(asked),
        pages=pages(page, last),
        earlier=_door(asked, page=page - 1) if page > 1 else None,
        later=_door(asked, page=page + 1) if page < last else None,
        deeds=() if seen.past else tuple(_deeds(actor)),
    )


def kept_rows(found: WorkLists, asked: AskedEvidence) -> Sequence[WorkRow]:
    """Return the rows of the list that is asked for, narrowed and sorted, whatever the page."""
    rows = [
        row
        for row in found.by_list[_chosen(found, asked.held_in)]
        if asked.who in {"", row.says.who} and asked.search.upper() in row.candidate.upper()
    ]
    key = _KEYS.get(asked.sort.removeprefix("-"))
    return sorted(rows, key=key, reverse=asked.sort.startswith("-")) if key else rows


_DEEDS = (
    (
        Deed.ASK_CONFIRMATION,
        Link(
            Text("Bed arbejdsgiverne bekræfte", "Ask the employers to confirm"), Door("ask_month")
        ),
    ),
)
"""What may be done about all the lists, each with its deed."""


def _deeds(actor: Actor) -> Iterator[Link]:
    return (link for deed, link in _DEEDS if why_not(actor, deed) is None)


def _chosen(found: WorkLists, code: str) -> str:
    if code in LISTS:
        return code
    return next((one for one, rows in found.by_list.items() if rows), next(iter(LISTS)))


WELL: Mapping[str, Text] = {
    "unclaimed": Text(
        "Alt, der er optjent i de opgjorte måneder, er krævet.",
        "All that was earned in the settled months is claimed.",
    ),
    "to_credit": Text(
        "Ingen betalt uge skal gives tilbage.", "No billed week has to be given back."
    ),
    "twice": Text("Ingen uge er krævet to gange.", "No week is claimed twice."),
    "contradicted": Text("Ingen kilde modsiger en uge.", "No source contradicts a week."),
    "missing": Text("Hver uge har et bevis.", "Every week has its evidence."),
    "unverified": Text("Ingen uge venter på at blive bevist.", "No week waits to be verified."),
    "no_claim": Text(
        "Ingen er uden ydelse, uden at vi kender jobbet.",
        "Nobody is off benefit without a job we know of.",
    ),
    "on_benefit": Text(
        "Ingen uge er krævet ved siden af en ydelse uden bevis.",
        "No week is claimed beside a benefit without evidence.",
    ),
    "related": Text(
        "Ingen uge hviler på et job tæt på leverandøren.",
        "No week rests on a job close to the provider.",
    ),
}
"""What is said of each list when nothing stands on it."""


def _weeks(count: int) -> Text:
    return words.several(count, one=Text("uge", "week"), many=Text("uger", "weeks"))


def _much(
    rows: Sequence[object], *, amount: Callable[..., Decimal], weeks: Callable[..., int]
) -> Text:
    total = sum((amount(row) for row in rows), Decimal(0))
    return words.joined(_weeks(sum(weeks(row) for row in rows)), words.kroner(total))


def _tab(found: WorkLists, code: str, *, here: bool) -> Tab:
    rows = found.by_list[code]
    return Tab(
        label=LISTS[code],
        weeks=_weeks(sum(len(row.weeks) for row in rows)),
        kroner=words.kroner(sum((row.kroner for row in rows), Decimal(0))),
        empty=not rows,
        here=here,
        door=Door("evidence", asks=(("liste", code),), spot="liste"),
    )


def _parts(claims: Sequence[Claim]) -> tuple[Part, ...]:
    whole = sum((claim.amount for claim in claims), Decimal(0)) or Decimal(1)
    parts = list[Part]()
    begins = 0
    for code, label in STANDINGS.items():
        held = [claim.amount for claim in claims if claim.standing == code]
        bar = int(1000 * sum(held, Decimal(0)) / whole)
        parts.append(
            Part(
                code=code,
                label=label,
                weeks=_weeks(len(held)),
                kroner=words.kroner(sum(held, Decimal(0))),
                begins=begins,
                bar=bar,
            )
        )
        begins += bar
    return tuple(parts)


def _unpaid(claims: Sequence[Claim]) -> Text:
    claimed = sum((claim.amount for claim in claims), Decimal(0))
    owed = sum((claim.owed for claim in claims), Decimal(0))
    if owed >= claimed:
        return words.NOTHING
    rest, left = words.kroner(claimed - owed), words.kroner(owed)
    return Text(
        f"Heraf betales {rest.da} ikke, som det vides nu: en kilde modsiger ugerne. "
        f"Tilbage skyldes {left.da}, som på Afregning.",
        f"Of it {rest.en} is not paid as known now: a source contradicts the weeks. "
        f"What is left, {left.en}, is owed, as on Settlement.",
    )


def _who_among(rows: Sequence[WorkRow]) -> Mapping[str, Text]:
    there = {row.says.who for row in rows}
    return {code: label for code, label in WHO.items() if code in there}


def _settled(found: WorkLists) -> Text:
    if found.settled is None:
        return Text("Ingen måned er gjort op endnu", "No month is settled yet")
    label = month_label(found.settled)
    return Text(f"Gjort op til og med {label.da}", f"Settled through {label.en}")


_KEYS: Mapping[str, Callable[[WorkRow], Any]] = {
    "code": lambda row: (row.candidate, row.weeks),
    "weeks": lambda row: (row.weeks[0], row.candidate),
    "count": lambda row: len(row.weeks),
    "amount": lambda row: row.kroner,
}

COLUMNS = (
    ("code", Text("Kandidat", "Candidate"), False),
    ("weeks", Text("Uger", "Weeks"), False),
    ("count", Text("Antal", "Number"), True),
    ("amount", Text("Kroner", "Kroner"), True),
    ("why", Text("Hvorfor", "Why"), False),
    ("who", Text("Hvem", "Who"), False),
    ("step", Text("Næste skridt", "Next step"), False),
)
"""Every column: its code, its name, whether it holds figures."""


def _columns(asked: AskedEvidence) -> tuple[Column, ...]:
    return tuple(_column(asked, code, label=label, figures=n) for code, label, n in COLUMNS)


def _column(asked: AskedEvidence, code: str, *, label: Text, figures: bool) -> Column:
    up, down = asked.sort == code, asked.sort == f"-{code}"
    other = code if down or (not up and not figures) else f"-{code}"
    return Column(
        code=code,
        label=label,
        door=_door(replace(asked, sort=other), page=1) if code in _KEYS else None,
        turns=other,
        sorted_up=up,
        sorted_down=down,
        aria="ascending" if up else "descending" if down else "none",
        figures=figures,
    )


def _asks(asked: AskedEvidence) -> tuple[tuple[str, str], ...]:
    told = {"liste": asked.held_in, "hvem": asked.who, "q": asked.search, "orden": asked.sort}
    return tuple((name, value) for name, value in told.items() if value)


def _door(asked: AskedEvidence, *, page: int) -> Door:
    told = _asks(asked)
    return Door("evidence", asks=(*told, ("side", str(page))) if page > 1 else told, spot="liste")
