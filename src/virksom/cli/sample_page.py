"""A sample for people: how it was drawn, and each of its lines."""

from collections.abc import Iterator, Sequence
from datetime import date

from virksom.cli.heading import heading, hint_at_findings, tie_to_files
from virksom.cli.paper import DIM, Paper
from virksom.cli.question import Question
from virksom.programme.control import Drawing, Drawn, employers_of, written_months
from virksom.programme.kernel import Text, kroner_text

HEADS = (
    Text("Faktura", "Invoice"),
    Text("Linje", "Line"),
    Text("Arbejdsgiver", "Employer"),
    Text("Kandidat", "Candidate"),
    Text("Uge", "Week"),
    Text("Beløb", "Amount"),
)


def sample_page(
    asked: Question, found: Sequence[Drawn], *, drawing: Drawing, among: Sequence[Drawn], day: date
) -> str:
    """Return how a sample was drawn, and its lines; the provider's own employers with a star."""
    language = asked.edge.language
    paper = Paper(asked.edge)
    heading(paper, asked, Text("Stikprøve", "Sample"), asked.asked(day))
    paper.line(_told(found, drawing, among=among).read(language))
    paper.line()
    paper.table([head.read(language) for head in HEADS], [*_rows(found, language)], " r   r")
    if any(one.related for one in found):
        own = Text("* leverandørens egen virksomhed", "* the provider's own company")
        paper.line(own.read(language), DIM)
    hint_at_findings(paper, asked)
    tie_to_files(paper, asked)
    return paper.text


def _told(found: Sequence[Drawn], drawing: Drawing, *, among: Sequence[Drawn]) -> Text:
    months, firms = written_months(drawing.months), employers_of(among)
    return Text(
        f"{len(found)} af {len(among)} linjer hos {firms} arbejdsgivere, {months}, "
        f"startværdi {drawing.seed}",
        f"{len(found)} of {len(among)} lines of {firms} employers, {months}, seed {drawing.seed}",
    )


def _rows(found: Sequence[Drawn], language: str) -> Iterator[tuple[str, ...]]:
    for one in found:
        line = one.billed.line
        star = "*" if one.related else ""
        yield (
            one.billed.number,
            str(line.line),
            f"{one.employer}{star}" or "–",
            line.candidate,
            line.week,
            kroner_text(one.amount, language),
        )
