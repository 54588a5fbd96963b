"""The weeks of a document, line by line: what each rests on, and what was said of it since.

Source:
    Rules, section 6; clauses 7.1 and 7.3.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from virksom.documents.invoice_words import why_words
from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.columns import Head, Heads, columns, in_order
from virksom.office.reports.door import Choice, Door, Link, fact_door, week_door, whose
from virksom.office.reports.list_page import A_PAGE, Column
from virksom.office.reports.list_parts import pages, turned
from virksom.office.reports.settlement_words import lines, month_name, paid_as, weeks
from virksom.programme.billing import INVOICE, Booked
from virksom.programme.billing.disputes import ANSWERS, OPEN, DisputeStanding
from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, Text, Week
from virksom.programme.record import FrozenLine
from virksom.programme.settlement import month_of, rules_of

_FACTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAnnex:
    """What of the annex is asked for.

    Args:
        month: such as ``2019-06``; "" for all.
        only: ``indsigelse`` or ``krediteret``; "" for every line.
        sort: code of a column, with a minus before it for the other way round.
        page: counted from 1.
        line: the line whose page is asked for; 0 for none.
    """

    month: str = ""
    only: str = ""
    sort: str = ""
    page: int = 1
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexRow:
    """One week on a document.

    Args:
        number: the line.
        candidate: the person's code.
        week: the week.
        door: the week's explanation.
        month: the month it is settled in.
        tier: its tier, as code.
        tier_text: the same in words.
        amount: kroner.
        facts: what it rests on.
        more: how many facts are not shown; empty when all are.
        of: the line it takes back; None on an invoice.
        why: why it takes it back; empty on an invoice.
        credited: the credit note's line that takes it back; None while it stands.
        state: where its dispute stands; empty without one.
        open: whether that waits for an answer.
        dispute: where it is disputed; None for those who may not, or when it cannot be.
        answer: where its dispute is answered; None likewise.
    """

    number: int
    candidate: Text
    week: Text
    door: Door
    month: Text
    tier: str
    tier_text: Text
    amount: Text
    facts: tuple[Link, ...]
    more: Text
    of: Link | None
    why: Text
    credited: Link | None
    state: Text
    open: bool
    dispute: Door | None
    answer: Door | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """The weeks of a document that are asked for.

    Args:
        columns: the heads.
        rows: those of the page.
        total: how many.
        months: the months among them.
        onlys: what else it can be narrowed to; empty when there is nothing.
        pages: which page it is.
        earlier: the page before.
        later: the page after.
        asks: what is asked for, for the sheet.
        sort: as asked.
        last: whether there is a last column: why, or what was said since.
        wide: whether there are more lines than a page holds.
    """

    columns: tuple[Column, ...]
    rows: tuple[AnnexRow, ...]
    total: Text
    months: tuple[Choice, ...]
    onlys: tuple[Choice, ...]
    pages: Text
    earlier: Door | None
    later: Door | None
    asks: tuple[tuple[str, str], ...]
    sort: str
    last: bool
    wide: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexGround:
    """What the annex of a document is told from.

    Args:
        number: the document's number; "" for one that is not issued yet.
        kind: ``INVOICE`` or ``CREDIT_NOTE``.
        credits: the invoice it credits; "" for none.
        lines: its lines.
        terms: the terms as known.
        door: the page it stands on.
        credited: the credit note and its line for each invoice line taken back.
        told: the disputes of it, by line.
        actor: who reads.
        today: whether the page is of today, so that something can be done there.
        spot: its place on that page.
    """

    number: str
    kind: str
    credits: str
    lines: tuple[FrozenLine, ...]
    terms: Terms
    door: Door
    actor: Actor
    credited: Mapping[tuple[str, int], tuple[str, int]] = field(default_factory=dict)
    told: Mapping[int, DisputeStanding] = field(default_factory=dict)
    today: bool = False
    spot: str = "bilag"


def disputed_lines(booked: Booked, told: Iterable[DisputeStanding]) -> dict[int, DisputeStanding]:
    """Return the disputes of a document, by line."""
    return {one.place[1]: one for one in told if one.place[0] == booked.number}


def annex(ground: AnnexGround, asked: AskedAnnex) -> Annex:
    """Return the weeks of a document that are asked for."""
    held = tuple(line for line in ground.lines if _wanted(line, ground, asked=asked))
    heads = _heads(ground)
    ordered = in_order(held, heads, sort=asked.sort)
    page, last = turned(_page(ordered, asked), count=len(ordered))
    shown = ordered[(page - 1) * A_PAGE : page * A_PAGE]
    may = _may(ground)
    return Annex(
        columns=columns(heads, asked.sort, door=lambda code: _door(ground, asked, sort=code)),
        rows=tuple(_row(line, ground, may=may) for line in shown),
        total=lines(len(ordered)) if _by_outcome(ground) else weeks(len(ordered)),
        months=_months(ground, asked),
        onlys=tuple(_onlys(ground, asked)),
        pages=pages(page, last),
        earlier=_door(ground, asked, page=page - 1) if page > 1 else None,
        later=_door(ground, asked, page=page + 1) if page < last else None,
        asks=_asks(asked),
        sort=asked.sort,
        last="siden" in heads,
        wide=len(ground.lines) > A_PAGE,
    )


def _page(ordered: Sequence[FrozenLine], asked: AskedAnnex) -> int:
    at = next((place for place, one in enumerate(ordered) if one.line == asked.line), None)
    return asked.page if at is None else at // A_PAGE + 1


def _wanted(line: FrozenLine, ground: AnnexGround, *, asked: AskedAnnex) -> bool:
    if asked.month and str(_month(line, ground.terms)) != asked.month:
        return False
    if asked.only == _DISPUTED:
        return line.line in ground.told
    if asked.only == _CREDITED:
        return (ground.number, line.line) in ground.credited
    return True


_DISPUTED, _CREDITED = "indsigelse", "krediteret"


def _heads(ground: AnnexGround) -> Heads[FrozenLine]:
    """Return the columns; of an invoice that is not issued yet there is nothing since."""
    heads: dict[str, Head[FrozenLine]] = {
        "linje": Head(Text("Linje", "Line"), lambda one: one.line),
        "kandidat": Head(Text("Kandidat", "Candidate"), lambda one: (one.candidate, one.week)),
        "uge": Head(Text("Uge", "Week"), lambda one: (one.week, one.candidate)),
        "sats": Head(_as(ground), lambda one: (one.outcome or one.tier, one.candidate, one.week)),
        "beloeb": Head(Text("Beløb", "Amount"), lambda one: one.amount, figures=True),
    }
    if ground.kind != INVOICE:
        last = Text("Hvorfor", "Why")
    elif ground.number:
        last = Text("Siden", "Since")
    else:
        return heads
    return {**heads, "siden": Head(last, lambda one: _since(one, ground))}


def _by_outcome(ground: AnnexGround) -> bool:
    return any(line.outcome for line in ground.lines)


def _as(ground: AnnexGround) -> Text:
    if _by_outcome(ground):
        return Text("Resultat", "Outcome")
    return Text("Sats", "Rate")


def _since(line: FrozenLine, ground: AnnexGround) -> tuple[str, bool, int]:
    """Return what sorts disputed lines first, then credited ones."""
    told = ground.told.get(line.line)
    state = "~" if told is None else told.state
    return line.why or state, (ground.number, line.line) not in ground.credited, line.line


@dataclass(frozen=True, slots=True)
class _May:
    dispute: bool
    answer: bool


def _may(ground: AnnexGround) -> _May:
    return _May(
        dispute=ground.today and why_not(ground.actor, Deed.DISPUTE_WEEK) is None,
        answer=ground.today and why_not(ground.actor, Deed.ANSWER_DISPUTE) is None,
    )


def _row(line: FrozenLine, ground: AnnexGround, *, may: _May) -> AnnexRow:
    told = ground.told.get(line.line)
    back = ground.credited.get((ground.number, line.line))
    asked = told is not None and told.state == OPEN
    free = ground.kind == INVOICE and told is None and back is None and bool(ground.number)
    return AnnexRow(
        number=line.line,
        candidate=whose(line.candidate),
        week=words.week_name(Week.parse(line.week)),
        door=week_door(line.candidate, line.week),
        month=month_name(_month(line, ground.terms)),
        tier="" if line.outcome else line.tier,
        tier_text=paid_as(line, ground.terms),
        amount=words.kroner(line.amount),
        facts=tuple(Link(words.same(fact), fact_door(fact)) for fact in line.facts[:_FACTS]),
        more=_more(len(line.facts) - _FACTS),
        of=_line_link(ground.credits, line.of) if line.of else None,
        why=why_words(line.why) if line.why else words.NOTHING,
        credited=_line_link(*back) if back else None,
        state=ANSWERS[told.state] if told else words.NOTHING,
        open=asked,
        dispute=Door("dispute_week", (ground.number, str(line.line)))
        if may.dispute and free
        else None,
        answer=Door("answer_dispute", (told.code,)) if told and asked and may.answer else None,
    )


def _more(count: int) -> Text:
    return Text(f"og {count} til", f"and {count} more") if count > 0 else words.NOTHING


def _line_link(number: str, line: int) -> Link:
    told = Text(f"{number}, linje {line}", f"{number}, line {line}")
    return Link(told, line_door(number, line))


def line_door(number: str, line: int) -> Door:
    """Return the door to one line of a document."""
    return Door("invoice", (number,), (("linje", str(line)),), f"linje-{line}")


def _month(line: FrozenLine, terms: Terms) -> Month:
    week = Week.parse(line.week)
    return month_of(week, rules_of(week, terms))


def _months(ground: AnnexGround, asked: AskedAnnex) -> tuple[Choice, ...]:
    found = sorted({_month(line, ground.terms) for line in ground.lines}, reverse=True)
    return tuple(Choice(str(one), month_name(one), str(one) == asked.month) for one in found)


def _onlys(ground: AnnexGround, asked: AskedAnnex) -> Iterable[Choice]:
    back = sum((ground.number, line.line) in ground.credited for line in ground.lines)
    counts = {_DISPUTED: (_DISPUTES, len(ground.told)), _CREDITED: (_BACK, back)}
    told = {code: (label, count) for code, (label, count) in counts.items() if count}
    if told:
        yield Choice("", Text("Alle uger", "All weeks"), asked.only not in told)
    for code, (label, count) in told.items():
        yield Choice(code, Text(f"{label.da} {count}", f"{label.en} {count}"), asked.only == code)


_DISPUTES = Text("Med indsigelse", "Disputed")
_BACK = Text("Krediteret", "Credited")


def _asks(asked: AskedAnnex) -> tuple[tuple[str, str], ...]:
    told = {"maaned": asked.month, "kun": asked.only, "orden": asked.sort}
    return tuple((name, value) for name, value in told.items() if value)


def _door(
    ground: AnnexGround, asked: AskedAnnex, *, sort: str | None = None, page: int = 1
) -> Door:
    told = _asks(replace(asked, sort=asked.sort if sort is None else sort))
    asks = (*told, ("side", str(page))) if page > 1 else told
    return Door(ground.door.page, ground.door.at, asks, ground.spot)


Entry = str | int | Decimal | Text
ANNEX_HEADINGS = (
    Text("Linje", "Line"),
    Text("Kandidat", "Candidate"),
    Text("Uge", "Week"),
    Text("Måned", "Month"),
    Text("Sats", "Rate"),
    Text("Beløb", "Amount"),
    Text("Fakta", "Facts"),
    Text("Krediterer linje", "Credits line"),
    Text("Hvorfor", "Why"),
    Text("Krediteret på", "Credited on"),
    Text("Indsigelse", "Dispute"),
)
"""The heads of the annex as a sheet."""


def annex_entries(ground: AnnexGround, asked: AskedAnnex) -> Iterable[tuple[Entry, ...]]:
    """Yield every week that is asked for, for the sheet."""
    held = (line for line in ground.lines if _wanted(line, ground, asked=asked))
    for line in in_order(held, _heads(ground), sort=asked.sort):
        told, back = ground.told.get(line.line), ground.credited.get((ground.number, line.line))
        yield (
            line.line,
            line.candidate,
            line.week,
            str(_month(line, ground.terms)),
            paid_as(line, ground.terms),
            line.amount,
            ", ".join(line.facts),
            line.of or "",
            why_words(line.why) if line.why else "",
            back[0] if back else "",
            ANSWERS[told.state] if told else "",
        )
