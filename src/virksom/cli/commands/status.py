"""``virksom status``: the status table of a day."""

from virksom.cli.edge import Edge, Reply
from virksom.cli.heading import heading, hint_at_findings, tie_to_files
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Options, question
from virksom.cli.paper import Paper
from virksom.cli.question import Question, read_question
from virksom.programme.files.answers import (
    Row,
    json_text,
    status_csv,
    status_form,
    status_rows,
)
from virksom.programme.kernel import LANGUAGES, Text, number_text
from virksom.programme.status import Share, StatusTable

app = shell()


@app.command(cls=Deed)
@question
def status(edge: Edge, options: Options) -> Reply:
    """Show who is where on a day."""
    asked = read_question(edge, options)
    table = asked.table
    if options.format == "json":
        form = status_form(table, asked.asked(), findings=asked.findings)
        return Reply(json_text(form), asked.code)
    if options.format == "csv":
        return Reply(status_csv(table, asked.asked()), asked.code)
    return Reply(status_page(asked, table), asked.code)


def status_page(asked: Question, table: StatusTable) -> str:
    """Return the table as the source prints it, with what the source could not say below."""
    language = asked.edge.language
    paper = Paper(asked.edge)
    heading(paper, asked, Text("Status", "Status"))
    count = Text("Antal", "Number").read(language)
    effect = Text("Effekt", "Effect").read(language)
    rows = [_cells(row, language) for row in status_rows(table)]
    paper.table(("", count, effect), rows, right=" rr")
    paper.line()
    for line in (*_shares(table), _target(table), _units(table, asked), *_jobs(table)):
        paper.line(line.read(language))
    paper.line()
    hint_at_findings(paper, asked)
    tie_to_files(paper, asked)
    return paper.text


def _cells(row: Row, language: str) -> tuple[str, str, str]:
    label = row.label.read(language)
    percent = None if row.share is None else row.share.percent
    shown = "" if percent is None else f"{percent} %"
    return (f"  {label}" if row.part else f"*{label}", number_text(row.count, language), shown)


def _shares(table: StatusTable) -> tuple[Text, ...]:
    return (
        _share(table.effect, Text("Effekt", "Effect"), Text("aktive", "active")),
        _share(table.of_referred, Text("Af alle henviste", "Of all referred"), Text("", "")),
        _share(
            table.of_remaining,
            Text("Af de henviste, der ikke er afmeldt", "Of the referred, not withdrawn"),
            Text("", ""),
        ),
    )


def _share(share: Share, label: Text, of: Text) -> Text:
    if share.interval is None or share.percent is None:
        return Text(f"{label.da}: ingen at måle på.", f"{label.en}: nobody to measure.")
    low, high = (round(100 * end) for end in share.interval)
    count, whole = ([number_text(n, lang) for lang in LANGUAGES] for n in (share.count, share.of))
    da, en = (f" {word}".rstrip() for word in (of.da, of.en))
    return Text(
        f"{label.da}: {count[0]} af {whole[0]}{da}, {share.percent} % "
        f"(95 %-interval {low}–{high} %).",
        f"{label.en}: {count[1]} of {whole[1]}{en}, {share.percent}% (95% interval {low}–{high}%).",
    )


def _target(table: StatusTable) -> Text:
    reached, target = len(table.self_supporting), table.target
    percent = table.of_target.percent
    if table.to_target == 0:
        return Text(
            f"Målet er nået: {reached} i selvforsørgelse mod {target}.",
            f"The target is reached: {reached} self-supporting against {target}.",
        )
    return Text(
        f"Mål: {target} i selvforsørgelse; {reached} er nået ({percent} %), "
        f"{table.to_target} mangler.",
        f"Target: {target} self-supporting; {reached} reached ({percent}%), "
        f"{table.to_target} to go.",
    )


def _units(table: StatusTable, asked: Question) -> Text:
    labels = asked.rules.labels("referring_units")
    counted = [
        (labels.get(unit, Text(unit or "?", unit or "?")), len(table.by_unit.get(unit, ())))
        for unit in dict.fromkeys((*labels, *table.by_unit))
    ]
    return Text(
        "Henvist af "
        + (", ".join(f"{unit.da} {number_text(count)}" for unit, count in counted) or "ingen")
        + ".",
        "Referred by "
        + (
            ", ".join(f"{unit.en} {number_text(count, 'en')}" for unit, count in counted)
            or "nobody"
        )
        + ".",
    )


def _jobs(table: StatusTable) -> tuple[Text, ...]:
    several = len(table.several_employments)
    employed = len({person for person, _ in table.employments})
    if not several:
        return ()
    return (
        Text(
            f"{several} af de {employed}, der har haft lønnet ansættelse, har haft mere end én.",
            f"{several} of the {employed} who have had paid employment have had more than one.",
        ),
    )
