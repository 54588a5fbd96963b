"""``virksom check``: everything worth a look, the worst first."""

from virksom.cli.edge import Edge, Reply
from virksom.cli.heading import counted, heading
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Options, question
from virksom.cli.paper import BOLD, Paper
from virksom.cli.question import Question, read_question
from virksom.programme.files.answers import check_csv, check_form, json_text
from virksom.programme.kernel import Finding, Severity, Text, kroner_text

app = shell()


@app.command(cls=Deed)
@question
def check(edge: Edge, options: Options) -> Reply:
    """Show the findings."""
    asked = read_question(edge, options)
    if options.format == "json":
        return Reply(json_text(check_form(asked.findings, asked.asked())), asked.code)
    if options.format == "csv":
        return Reply(check_csv(asked.findings, asked.asked()), asked.code)
    return Reply(check_page(asked), asked.code)


def check_page(asked: Question) -> str:
    """Return the findings by level, each with its clause, its facts and the kroner on it."""
    language = asked.edge.language
    paper = Paper(asked.edge)
    heading(paper, asked, Text("Fund", "Findings"))
    for level in sorted(Severity, reverse=True):
        found = [finding for finding in asked.findings if finding.severity is level]
        if found:
            paper.line(_LEVELS[level].read(language), BOLD)
            for finding in found:
                _write(paper, finding, language)
            paper.line()
    nothing = Text("Ingen fund.", "No findings.")
    told = counted(asked.findings).read(language)
    paper.line(
        f"{Text('I alt', 'In all').read(language)}: {told}." if told else nothing.read(language)
    )
    return paper.text


_LEVELS = {
    Severity.ERROR: Text("Fejl", "Errors"),
    Severity.WARNING: Text("Advarsler", "Warnings"),
    Severity.NOTE: Text("Noter", "Notes"),
}


def _write(paper: Paper, finding: Finding, language: str) -> None:
    message = finding.message.read(language)
    about = "" if message.startswith(finding.subject) else f"{finding.subject}: "
    grounds = [
        *_clause(finding.clause, language),
        *_money(finding, language),
        *([" ".join(finding.facts)] if finding.facts else []),
    ]
    paper.bullet(f"{about}{message}", " · ".join(grounds))


def _clause(number: str, language: str) -> list[str]:
    return [f"{Text('klausul', 'clause').read(language)} {number}"] if number else []


def _money(finding: Finding, language: str) -> list[str]:
    if finding.amount is None:
        return []
    sign = "−" if finding.amount < 0 else ""
    return [f"{sign}{kroner_text(abs(finding.amount), language)}"]
