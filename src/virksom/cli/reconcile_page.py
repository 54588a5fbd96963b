"""Two lists of weeks held against each other, for people: the most urgent first."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from virksom.cli.heading import heading, hint_at_findings, tie_to_files
from virksom.cli.paper import BOLD, DIM, Paper
from virksom.cli.question import Question
from virksom.programme.billing.reconcile import Difference
from virksom.programme.billing.reconcile_words import AGREE, KINDS, claimed_text, listed_text
from virksom.programme.billing.worklist_words import WHO
from virksom.programme.kernel import Text, kroner_text

HEADS = (
    Text("Kandidat", "Candidate"),
    Text("Uge", "Week"),
    Text("Listen siger", "The list says"),
    Text("Vi kræver", "We claim"),
    Text("Beløb", "Amount"),
)


def reconcile_page(asked: Question, found: Sequence[Difference]) -> str:
    """Return the differences kind by kind, with who must act; weeks that agree are counted."""
    language = asked.edge.language
    paper = Paper(asked.edge)
    heading(paper, asked, Text("Afstemning med kommunens liste", "The municipality's list"))
    for kind, group in groupby(found, key=lambda one: one.kind):
        rows = tuple(group)
        says = KINDS[kind]
        paper.line(f"{says.name.read(language)}: {len(rows)}", BOLD)
        if kind == AGREE:
            continue
        paper.line(says.why.read(language), DIM)
        paper.table([head.read(language) for head in HEADS], list(_rows(rows, language)), "    r")
        if says.who:
            paper.line(f"{WHO[says.who].read(language)}: {says.step.read(language)}")
        paper.line()
    if not found:
        paper.line(Text("Listen er tom.", "The list is empty.").read(language))
    hint_at_findings(paper, asked)
    tie_to_files(paper, asked)
    return paper.text


def _rows(rows: Sequence[Difference], language: str) -> Iterator[tuple[str, ...]]:
    for one in rows:
        theirs, ours = listed_text(one.listed), claimed_text(one.claimed, billed=one.billed)
        amount = kroner_text(one.kroner, language) if one.kroner else ""
        yield one.candidate, str(one.week), theirs.read(language), ours.read(language), amount
