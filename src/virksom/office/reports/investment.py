"""The investor's page: what was put in and came back, weeks, the curve, and the statements.

Source:
    Part F of the domain page; rules, section 7 (the two editions).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import accumulate

from virksom.documents.statement_words import (
    COMPARISON,
    WHY_HIDDEN,
    Figure,
    gathered_note,
    money,
    money_figures,
    saved_figures,
    week_figures,
)
from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Choice, Door
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.ledger import (
    CashFlow,
    Investment,
    Told,
    ToldQuarter,
    investment,
    told_whole,
)
from virksom.programme.record import Issued, Known
from virksom.programme.status import QuarterEnd


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowRow:
    """A day with money, in words and as numbers to draw.

    Args:
        day: the day.
        amount: what moved, seen by the investor.
        net: what that comes to since the beginning.
        on: the day as a date.
        kroner: the net as whole kroner.
    """

    day: Text
    amount: Text
    net: Text
    on: date
    kroner: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """A statement that was issued."""

    number: str
    quarter: Text
    edition: Text
    issued: Text
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class InvestmentPage:
    """How the investment stands.

    Args:
        answer: in one sentence.
        edition: which edition it is, and of which day; empty in the parties' of today.
        money: what was put in and came back.
        weeks: earned and expected.
        saved: what the municipality paid, and the benefit that compares.
        comparison: that this is no effect.
        hidden: why something is hidden; empty where nothing is.
        flows: each day with money, ascending.
        flows_note: how they are told.
        summary: the curve in one sentence, for those who do not see it.
        statements: those that were issued, the latest first.
        issue: quarters the reader can issue, the latest first; empty for none.
        records: whether the reader may put money on record.
        none: whether there is nothing to tell of yet.
    """

    answer: Text
    edition: Text
    money: tuple[Figure, ...]
    weeks: tuple[Figure, ...]
    saved: tuple[Figure, ...]
    comparison: Text
    hidden: Text
    flows: tuple[FlowRow, ...]
    flows_note: Text
    summary: Text
    statements: tuple[StatementRow, ...]
    issue: tuple[Choice, ...]
    records: bool
    none: bool


EDITIONS = {
    "statement": Text("parter", "parties"),
    "statement_external": Text("ekstern", "external"),
}
"""The editions of a statement, by the kind of document."""


def read_investment(seen: Standpoint) -> Investment:
    """Return what the investment has come to; read once for a standpoint."""
    return seen.keep("investment", lambda: investment(seen, moment=seen.moment))


def investment_page(
    seen: Standpoint, actor: Actor, *, quarters: Sequence[ToldQuarter]
) -> InvestmentPage:
    """Return how the investment stands, in full, as the parties are told.

    Args:
        seen: the programme.
        actor: who reads.
        quarters: the quarter-ends that can be issued, the oldest first.
    """
    issues = not seen.past and why_not(actor, Deed.CLOSE_MONTH) is None
    return _page(
        told_whole(read_investment(seen)),
        edition=_OF_A_DAY if seen.past else words.NOTHING,
        statements=_statements(
            seen.known, tuple(EDITIONS), through=seen.on if seen.past else date.max
        ),
        issue=tuple(_choices(seen.known, quarters)) if issues else (),
        records=not seen.past and why_not(actor, Deed.RECORD_MONEY) is None,
    )


def external_page(
    known: Known, quarters: Sequence[ToldQuarter], *, coming: QuarterEnd
) -> InvestmentPage:
    """Return how the investment stood on the last quarter-end, as strangers are told.

    Args:
        known: the facts in force.
        quarters: those that are told of, the oldest first; empty before the first.
        coming: the next that is told of.
    """
    if not quarters:
        return _page(None, edition=coming_told(coming), statements=())
    latest = quarters[-1]
    on, day = words.day(latest.at.on), words.day(day_in_copenhagen(latest.at.known))
    return _page(
        latest.external,
        edition=Text(
            f"Ekstern udgave pr. {on.da}, som kendt {day.da}.",
            f"External edition on {on.en}, as known on {day.en}.",
        ),
        statements=_statements(known, ("statement_external",)),
    )


def _page(
    told: Told | None,
    *,
    edition: Text,
    statements: tuple[StatementRow, ...],
    issue: tuple[Choice, ...] = (),
    records: bool = False,
) -> InvestmentPage:
    flows = () if told is None else tuple(_flows(told.returns.flows))
    return InvestmentPage(
        answer=_NOTHING_TOLD if told is None else _answer(told),
        edition=edition,
        money=() if told is None else tuple(money_figures(told)),
        weeks=() if told is None else tuple(week_figures(told)),
        saved=() if told is None else tuple(saved_figures(told)),
        comparison=COMPARISON,
        hidden=WHY_HIDDEN if told is not None and told.hides else words.NOTHING,
        flows=flows,
        flows_note=words.NOTHING if told is None else gathered_note(told),
        summary=words.NOTHING if told is None else _summary(told.returns.flows),
        statements=statements,
        issue=issue,
        records=records,
        none=told is None,
    )


_OF_A_DAY = Text(
    "Penge og fakturaer er dem til og med dagen. Uger, der er faktureret siden, er forventede her.",
    "Money and invoices are those up to the day. Weeks billed since are expected here.",
)
_NOTHING_TOLD = Text("Der er ikke udgivet noget endnu.", "Nothing has been told of yet.")


def _answer(told: Told) -> Text:
    read = told.returns
    if not read.flows:
        return Text("Investor har ikke lagt penge ud endnu.", "The investor has advanced no money.")
    put, back, left = money(read.invested), money(read.repaid), money(abs(read.outstanding))
    if read.outstanding < 0:
        return Text(
            f"{put.da} er lagt ud, {back.da} er kommet igen: {left.da} mere, end der er lagt ud.",
            f"{put.en} was invested, {back.en} came back: {left.en} more than was put in.",
        )
    return Text(
        f"{put.da} er lagt ud, {back.da} er kommet igen, {left.da} udestår.",
        f"{put.en} was invested, {back.en} came back, {left.en} is outstanding.",
    )


def coming_told(at: QuarterEnd) -> Text:
    """Say of which quarter-end the first edition is, and when it comes."""
    on, day = words.day(at.on), words.day(day_in_copenhagen(at.known))
    return Text(
        f"Den første udgave er pr. {on.da} og kommer efter {day.da}.",
        f"The first edition is on {on.en} and comes after {day.en}.",
    )


def _flows(flows: Sequence[CashFlow]) -> Iterator[FlowRow]:
    nets = accumulate(flow.ore for flow in flows)
    for flow, net in zip(flows, nets, strict=True):
        yield FlowRow(
            day=words.day(flow.day),
            amount=money(flow.ore),
            net=money(net),
            on=flow.day,
            kroner=net // 100,
        )


FLOW_HEADINGS = (
    Text("Dag", "Day"),
    Text("Beløb", "Amount"),
    Text("Lagt sammen", "Summed"),
)
"""What the columns of the investor's money are called: days and amounts side by side, as a
spreadsheet's XIRR takes them."""


def flow_entries(told: Told) -> Iterator[tuple[date, Decimal, Decimal]]:
    """Yield each day with money: the day, kroner seen by the investor, and the net."""
    flows = told.returns.flows
    nets = accumulate(flow.ore for flow in flows)
    for flow, net in zip(flows, nets, strict=True):
        yield flow.day, Decimal(flow.ore) / 100, Decimal(net) / 100


def _summary(flows: Sequence[CashFlow]) -> Text:
    """Return when most was out, and how it stood at last; amounts are above nothing."""
    if not flows:
        return words.NOTHING
    nets = list(accumulate(flow.ore for flow in flows))
    low = min(nets)
    first, last = words.day(flows[nets.index(low)].day), words.day(flows[-1].day)
    out, left = money(max(-low, 0)), money(abs(nets[-1]))
    at_last = (
        Text(
            f"den {last.da} var {left.da} mere kommet igen, end der er lagt ud",
            f"on {last.en} {left.en} more had come back than was put in",
        )
        if nets[-1] > 0
        else Text(f"den {last.da} var {left.da} ude", f"on {last.en} {left.en} was out")
    )
    return Text(
        f"Den {first.da} var mest ude, {out.da} i alt; {at_last.da}.",
        f"On {first.en} most was out, {out.en} in all; {at_last.en}.",
    )


def _statements(
    known: Known, kinds: Sequence[str], *, through: date = date.max
) -> tuple[StatementRow, ...]:
    """Return what was issued until a day, inclusive, the latest first."""
    rows = []
    for fact in known.of_kind("issued"):
        says = fact.value
        if isinstance(says, Issued) and says.document in kinds and fact.since <= through:
            rows.append(
                StatementRow(
                    number=fact.subject,
                    quarter=_quarter(says.months or ()),
                    edition=EDITIONS[says.document or ""],
                    issued=words.day(fact.since),
                    door=Door("statement_file", (fact.subject,)),
                )
            )
    return tuple(reversed(rows))


def _quarter(months: Sequence[str]) -> Text:
    """Return what a quarter is called, by its months."""
    year, number = months[-1].split("-")
    return Text(f"{int(number) // 3}. kvartal {year}", f"Q{int(number) // 3} {year}")


def _choices(known: Known, quarters: Sequence[ToldQuarter]) -> Iterator[Choice]:
    """Yield the quarters that are not issued, the latest first."""
    said = (fact.value for fact in known.of_kind("issued"))
    ends = {
        one.months[-1]
        for one in said
        if isinstance(one, Issued) and one.document in EDITIONS and one.months
    }
    left = [one.at.on for one in quarters if f"{one.at.on:%Y-%m}" not in ends]
    for place, on in enumerate(reversed(left)):
        yield Choice(on.isoformat(), _quarter([f"{on:%Y-%m}"]), place == 0)
