"""``virksom settle``: what is owed, week by week."""

from pathlib import Path
from typing import Annotated

import typer

from virksom.cli.edge import Edge, Reply
from virksom.cli.find import find_person
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Options, question
from virksom.cli.question import Question, read_question
from virksom.cli.run_page import run_page
from virksom.cli.settling import settled
from virksom.cli.sources import DEMO, is_folder, no_office
from virksom.cli.statement_page import statement_page
from virksom.cli.usage import BadUsage, bad_choice
from virksom.cli.working import COUNTING, working
from virksom.programme.files.answers import json_text, run_csv, run_form, settle_csv, settle_form
from virksom.programme.kernel import Month, Text, plain
from virksom.programme.outcomes import statement_of
from virksom.programme.settlement import Statement

app = shell()
ENGINES = ("plain", "spark")
"""Who reads the parts of a folder: this process, or Spark."""


@app.command(cls=Deed)
@question
def settle(
    edge: Edge,
    options: Options,
    *,
    month: Annotated[str | None, typer.Option("--month", metavar="MÅNED")] = None,
    all_weeks: Annotated[bool, typer.Option("--all-weeks")] = False,
    candidate: Annotated[str | None, typer.Option("--candidate", metavar="KODE")] = None,
    run: Annotated[bool, typer.Option("--run")] = False,
    reasons: Annotated[bool, typer.Option("--reasons")] = False,
    corrects: Annotated[str | None, typer.Option("--corrects", metavar="FIL.parquet")] = None,
    out: Annotated[str | None, typer.Option("--out", metavar="FIL.parquet")] = None,
    workers: Annotated[int | None, typer.Option("--workers", metavar="TAL", min=1)] = None,
    engine: Annotated[str, typer.Option("--engine", metavar="plain|spark")] = ENGINES[0],
) -> Reply:
    """Show the weeks that have ended by the day, and their sums."""
    wanted = None if month is None else Month.parse(month)
    spark = _by_spark(engine)
    if corrects is not None:
        chosen = all_weeks or run or reasons or spark
        _refuse_with_corrects(options.facts, chosen=chosen, given=(month, candidate, workers))
        return _correction(edge, options, corrects=corrects, out=out)
    _refuse_workers(options.facts, workers=workers, spark=spark)
    if reasons:
        _refuse_with_reasons(chosen=all_weeks or run or spark, given=(month, candidate))
        return _reasons(edge, options, out=out, workers=workers or 1)
    if spark or out is not None or is_folder(options.facts):
        _refuse_in_columns(chosen=all_weeks or run, given=(month, candidate))
        return _in_columns(edge, options, out=out, how=(spark, workers or 1))
    if run:
        _refuse_with_run(candidate, all_weeks=all_weeks)
        return _run(read_question(edge, options), wanted)
    asked = read_question(edge, options)
    return _weeks(
        asked, _owed(asked, wanted, candidate=candidate, all_weeks=all_weeks), month=wanted
    )


def _by_spark(engine: str) -> bool:
    if engine not in ENGINES:
        raise bad_choice("--engine", engine, ENGINES)
    return engine == "spark"


def _refuse_workers(facts: str | None, *, workers: int | None, spark: bool) -> None:
    if workers is not None and spark:
        raise BadUsage(
            Text(
                "Spark bestemmer selv, hvor mange filer der læses ad gangen; skriv det uden "
                "--workers.",
                "Spark itself decides how many files are read at once; write it without --workers.",
            )
        )
    if workers is not None and not is_folder(facts):
        raise BadUsage(
            Text(
                "--workers læser flere filer af en mappe ad gangen, og fakta er kun én; skriv det "
                "uden, eller skriv mappen først med »virksom export cohort«.",
                "--workers reads several files of a folder at once, and facts are only one; write "
                "it without, or write the folder first with “virksom export cohort”.",
            )
        )


def _in_columns(edge: Edge, options: Options, *, out: str | None, how: tuple[bool, int]) -> Reply:
    """Settle a cohort in columns, by month; its reading is imported here, for it is heavy."""
    spark, workers = how
    try:
        from virksom.cli.in_columns import settled_log
        from virksom.cli.in_columns_page import months_reply
        from virksom.cli.in_parts import Manner, settled_folder
        from virksom.cli.out_file import new_file
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None
    written = None if out is None else new_file(out)
    if is_folder(options.facts):
        manner = Manner(spark=spark, workers=workers)
        found = settled_folder(edge, options, out=written, manner=manner)
        return months_reply(edge, options, found)
    if spark:
        raise BadUsage(_a_folder(options.facts))
    return months_reply(edge, options, settled_log(read_question(edge, options), out=written))


def _reasons(edge: Edge, options: Options, *, out: str | None, workers: int) -> Reply:
    """Tell why weeks are paid or not; the reading in columns is imported here, for it is heavy."""
    try:
        from virksom.cli.out_file import new_file
        from virksom.cli.reasons import reasons_of_folder, reasons_of_log
        from virksom.cli.reasons_page import reasons_reply
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None
    written = None if out is None else new_file(out)
    if is_folder(options.facts):
        found = reasons_of_folder(edge, options, out=written, workers=workers)
    else:
        found = reasons_of_log(read_question(edge, options), out=written)
    return reasons_reply(edge, options, found)


def _correction(edge: Edge, options: Options, *, corrects: str, out: str | None) -> Reply:
    """Correct a settlement; the reading in columns is imported here, for it is heavy."""
    try:
        from virksom.cli.compare_page import again_sentence, compare_reply
        from virksom.cli.correcting import correct
        from virksom.cli.out_file import new_file
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None
    written = None if out is None else new_file(out)
    found = correct(edge, options, corrects=corrects, out=written)
    two = (found.before, found.now)
    told = (again_sentence(found.again), *found.told)
    return compare_reply(
        edge, found.changed, two=two, form=options.format, again=found.again, told=told
    )


def _refuse_with_corrects(
    facts: str | None, *, chosen: bool, given: tuple[str | int | None, ...]
) -> None:
    if not is_folder(facts):
        raise BadUsage(
            _missing(facts)
            or Text(
                "--corrects retter med en mappe af dem, der er ændret; skriv den med »virksom "
                "export cohort --changed-since«, og nævn den med --facts.",
                "--corrects corrects by a folder of those who changed; write it with “virksom "
                "export cohort --changed-since”, and name it with --facts.",
            )
        )
    if chosen or any(one is not None for one in given):
        raise BadUsage(
            Text(
                "--corrects retter en hel opgørelse; skriv det uden --month, --candidate, "
                "--all-weeks, --run, --reasons, --workers og --engine spark.",
                "--corrects corrects a whole settlement; write it without --month, --candidate, "
                "--all-weeks, --run, --reasons, --workers and --engine spark.",
            )
        )


def _refuse_with_reasons(*, chosen: bool, given: tuple[str | None, ...]) -> None:
    if chosen or any(one is not None for one in given):
        raise BadUsage(
            Text(
                "--reasons siger, hvorfor hver uge i hele kohorten betales eller ej; skriv det "
                "uden --month, --candidate, --all-weeks, --run og --engine spark.",
                "--reasons says why each week of the whole cohort is paid or not; write it without "
                "--month, --candidate, --all-weeks, --run and --engine spark.",
            )
        )


def _refuse_in_columns(*, chosen: bool, given: tuple[str | None, ...]) -> None:
    if chosen or any(one is not None for one in given):
        raise BadUsage(
            Text(
                "En mappe og --out gør hele kohorten op; skriv det uden --month, --candidate, "
                "--all-weeks og --run.",
                "A folder and --out settle the whole cohort; write it without --month, "
                "--candidate, --all-weeks and --run.",
            )
        )


def _owed(
    asked: Question, month: Month | None, *, candidate: str | None, all_weeks: bool
) -> Statement:
    found = None if candidate is None else find_person(asked, candidate)
    alone = found is not None and not asked.terms.pays_outcomes
    people = (found,) if found is not None and alone else asked.people
    with working(asked.edge, COUNTING) as bar:
        owed = statement_of(
            bar.each(people, len(people)),
            asked.terms,
            on=asked.on,
            month=month,
            all_weeks=all_weeks,
        )
    if found is None:
        return owed
    return Statement(tuple(one for one in owed.weeks if one.candidate == found.id))


def _weeks(asked: Question, owed: Statement, *, month: Month | None) -> Reply:
    if asked.options.format == "json":
        form = settle_form(owed, asked.asked(), findings=asked.findings)
        return Reply(json_text(form), asked.code)
    if asked.options.format == "csv":
        return Reply(settle_csv(owed), asked.code)
    return Reply(statement_page(asked, owed, month), asked.code)


def _refuse_with_run(candidate: str | None, *, all_weeks: bool) -> None:
    if candidate is not None or all_weeks:
        raise BadUsage(
            Text(
                "--run gør hele måneden op; skriv det uden --candidate og --all-weeks.",
                "--run settles the whole month; write it without --candidate and --all-weeks.",
            )
        )


def _run(asked: Question, month: Month | None) -> Reply:
    found = settled(asked, month)
    if asked.options.format == "json":
        return Reply(json_text(run_form(found, asked.asked(), terms=asked.terms)), asked.code)
    if asked.options.format == "csv":
        return Reply(run_csv(found), asked.code)
    return Reply(run_page(asked, found), asked.code)


def _missing(facts: str | None) -> Text | None:
    """Return that a folder is not there; None of one that is, and where none is named."""
    if facts is None or facts == DEMO or Path(facts).exists():
        return None
    name = plain(facts)
    return Text(f"{name}: mappen findes ikke.", f"{name}: the folder does not exist.")


def _a_folder(facts: str | None) -> Text:
    return _missing(facts) or Text(
        "Spark læser en mappe; skriv den med »virksom export cohort«, og nævn den med --facts.",
        "Spark reads a folder; write it with “virksom export cohort”, and name it with --facts.",
    )
