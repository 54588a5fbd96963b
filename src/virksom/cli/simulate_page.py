"""What another contract would pay for the same facts, month by month, before it takes effect."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from virksom.cli.heading import heading, tie_to_files
from virksom.cli.paper import BOLD, Paper
from virksom.cli.question import Question
from virksom.cli.run_page import signed
from virksom.programme.contract import Contract, Terms
from virksom.programme.kernel import Month, Text, kroner_text
from virksom.programme.outcomes import statement_of
from virksom.programme.settlement import NOTHING, month_of, rules_of

HEADS = (
    Text("Måned", "Month"),
    Text("Nu", "Now"),
    Text("Med den anden", "With the other"),
    Text("Forskel", "Difference"),
)

Sums = Mapping[Month, Decimal]


def by_month(asked: Question, terms: Terms) -> Sums:
    """Return what is owed by the day under some terms, by the month of each week."""
    found: defaultdict[Month, Decimal] = defaultdict(lambda: NOTHING)
    for one in statement_of(asked.people, terms, on=asked.on).weeks:
        found[month_of(one.week, rules_of(one.week, terms))] += one.amount
    return found


def simulate_page(asked: Question, other: Contract, *, now: Sums, then: Sums) -> str:
    """Return the two side by side: only the months in which they differ, and the sums."""
    language, paper = asked.edge.language, Paper(asked.edge)
    title = other.title
    heading(
        paper,
        asked,
        Text(f"Det ville {title.da} betale", f"What {title.en} would pay"),
    )
    differ = [
        month
        for month in sorted({*now, *then})
        if now.get(month, NOTHING) != then.get(month, NOTHING)
    ]
    rows = [
        _row(month, (now.get(month, NOTHING), then.get(month, NOTHING)), language=language)
        for month in differ
    ]
    if rows:
        paper.table([head.read(language) for head in HEADS], rows, right=" rrr")
    else:
        paper.line(Text("Ingen måned ændrer sig.", "No month changes.").read(language))
    whole = sum(now.values(), NOTHING), sum(then.values(), NOTHING)
    told = Text(
        f"I alt {kroner_text(whole[0])} nu og {kroner_text(whole[1])} med den anden: "
        f"{signed(whole[1] - whole[0], 'da')}",
        f"In all {kroner_text(whole[0], 'en')} now and {kroner_text(whole[1], 'en')} with the "
        f"other: {signed(whole[1] - whole[0], 'en')}",
    )
    paper.line(told.read(language), BOLD)
    tie_to_files(paper, asked)
    return paper.text


def _row(month: Month, sums: tuple[Decimal, Decimal], *, language: str) -> tuple[str, ...]:
    now, then = sums
    amounts = kroner_text(now, language), kroner_text(then, language)
    return str(month), *amounts, signed(then - now, language)
