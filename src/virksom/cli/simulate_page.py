"""What another contract would pay for the same facts, month by month, before it takes effect."""

from virksom.cli.heading import heading, tie_to_files
from virksom.cli.paper import BOLD, Paper
from virksom.cli.question import Question
from virksom.cli.run_page import signed
from virksom.programme.contract import Contract
from virksom.programme.kernel import Month, Text, kroner_text
from virksom.programme.outcomes import Compared, Simulation
from virksom.programme.outcomes.outside import told_outside

_NOW, _THEN = Text("Nu", "Now"), Text("Med den anden", "With the other")
_DIFFERENCE = Text("Forskel", "Difference")
HEADS = (Text("Måned", "Month"), _NOW, _THEN, _DIFFERENCE)
KINDS = (Text("Hvad", "What"), _NOW, _THEN, _DIFFERENCE)


def simulate_page(asked: Question, other: Contract, found: Simulation) -> str:
    """Return the two side by side: the months in which they differ, what is paid, and the sums."""
    language, paper = asked.edge.language, Paper(asked.edge)
    title = other.title
    told = Text(f"Det ville {title.da} betale", f"What {title.en} would pay")
    heading(paper, asked, told)
    outside = told_outside(found, other.terms)
    if outside is not None:
        paper.line(outside.read(language))
        paper.line()
    rows = [_row(str(one.of), one, language=language) for one in found.months if one.difference]
    if rows:
        paper.table([head.read(language) for head in HEADS], rows, right=" rrr")
        kinds = [_row(one.of.read(language), one, language=language) for one in found.kinds]
        paper.line()
        paper.table([head.read(language) for head in KINDS], kinds, right=" rrr")
    else:
        paper.line(Text("Ingen måned ændrer sig.", "No month changes.").read(language))
    paper.line(_whole(found.whole).read(language), BOLD)
    tie_to_files(paper, asked)
    return paper.text


def _whole(whole: Compared[str]) -> Text:
    now, then = whole.now, whole.then
    return Text(
        f"I alt {kroner_text(now)} nu og {kroner_text(then)} med den anden: "
        f"{signed(whole.difference, 'da')}",
        f"In all {kroner_text(now, 'en')} now and {kroner_text(then, 'en')} with the "
        f"other: {signed(whole.difference, 'en')}",
    )


def _row(label: str, one: Compared[Month] | Compared[Text], *, language: str) -> tuple[str, ...]:
    return (
        label,
        *(kroner_text(amount, language) for amount in (one.now, one.then)),
        signed(one.difference, language),
    )
