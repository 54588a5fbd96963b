"""Why the weeks of a cohort are paid or not, for people and for machines."""

from collections.abc import Iterator
from shlex import quote

from virksom.cli.edge import Edge, Reply
from virksom.cli.heading import again, code_of, heading, hint_at_findings, tie_to_files
from virksom.cli.how_many import weeks
from virksom.cli.in_columns import answer_form
from virksom.cli.in_columns_page import heading_unsaid, read_sentence
from virksom.cli.options import Options
from virksom.cli.paper import BOLD, DIM, Paper
from virksom.cli.reasons import Reasoned
from virksom.cli.sources import is_folder
from virksom.programme.files.answers import json_text
from virksom.programme.files.answers.by_reason import reasons_csv, reasons_form
from virksom.programme.kernel import Text, number_text, plain
from virksom.programme.settlement import IN_SHORT

WHAT = Text("Hvorfor uger betales eller ej,", "Why weeks are paid or not,")
HEADS = (
    Text("Grund", "Reason"),
    Text("Kode", "Code"),
    Text("Uger", "Weeks"),
    Text("Personer", "Persons"),
    Text("For eksempel", "For example"),
)


def reasons_reply(edge: Edge, options: Options, found: Reasoned) -> Reply:
    """Return the reasons in the form asked for."""
    code = code_of(found.asker)
    if options.format == "csv":
        return Reply(reasons_csv(found.sums), code)
    if options.format == "json":
        form = answer_form(found.asker, unsaid=found.unsaid)
        return Reply(json_text(reasons_form(found.sums, form, persons=found.persons)), code)
    return Reply(_page(edge, options, found), code)


def _page(edge: Edge, options: Options, found: Reasoned) -> str:
    language, paper = edge.language, Paper(edge)
    if found.unsaid is None:
        heading(paper, found.asker, WHAT)
    else:
        heading_unsaid(paper, found.asker, WHAT, cohort=found.unsaid)
    for told in (read_sentence(found.persons), *found.told):
        paper.line(told.read(language), DIM)
    paper.line()
    if found.sums:
        heads = [head.read(language) for head in HEADS]
        paper.table(heads, list(_rows(found, language)), "  rr")
    paper.line(_sum(found).read(language), BOLD)
    if found.sums:
        paper.line(_explained(found, options).read(language), DIM)
    hint_at_findings(paper, found.asker)
    if found.unsaid is None:
        tie_to_files(paper, found.asker)
    return paper.text


def _rows(found: Reasoned, language: str) -> Iterator[tuple[str, ...]]:
    for one in found.sums:
        counts = (number_text(count, language) for count in (one.weeks, one.persons))
        yield (
            IN_SHORT[one.code].read(language),
            one.code,
            *counts,
            f"{plain(one.person)} {one.week}",
        )


def _sum(found: Reasoned) -> Text:
    every, paid = (
        weeks(sum(one.weeks for one in sums))
        for sums in (found.sums, [one for one in found.sums if one.paid])
    )
    return Text(
        f"I alt {every.da} fra den første start, {paid.da} betalt",
        f"In all {every.en} from the first start, {paid.en} paid",
    )


def _explained(found: Reasoned, options: Options) -> Text:
    """Return how a week of the table is explained: by its candidate and its week."""
    one, asked = found.sums[0], again(found.explained)
    command = f"virksom explain {quote(plain(one.person))} {one.week}"
    if is_folder(options.facts):
        return Text(
            "En uge forklares ud fra de fakta, mappen er skrevet af: "
            f"»{command} --facts FIL.jsonl{asked}«; af kontorets egne uden --facts.",
            "A week is explained from the facts the folder was written from: "
            f"“{command} --facts FILE.jsonl{asked}”; from the office's own without --facts.",
        )
    return Text(
        f"En uge forklares med »{command}{asked}«.", f"A week is explained by “{command}{asked}”."
    )
