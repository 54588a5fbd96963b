"""The reports to the parties: the mid-term evaluation of any day, and the quarter's short one.

Source:
    The mid-term evaluation of 30 September 2019; rules, sections 2, 5 and 7.
"""

from collections.abc import Iterator
from datetime import date

from virksom.programme.effect.over_time.target import progress, target_tables
from virksom.programme.effect.report.changed import changed_figure, quarter_before
from virksom.programme.effect.report.figures import ReportFigures, figure_chapters
from virksom.programme.effect.report.method import (
    definitions_chapter,
    facts_chapter,
    ground_chapter,
    limits_chapter,
    method_chapter,
)
from virksom.programme.effect.report.record import (
    Report,
    ReportChapter,
    ReportEdition,
    ReportGround,
    ReportKind,
)
from virksom.programme.effect.report.status import status_figure
from virksom.programme.effect.report.summary import summary, written
from virksom.programme.effect.way.the_path import ThePath
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.record import Programme, has_chain
from virksom.programme.status import AsKnown


def parties_report(seen: AsKnown, kind: ReportKind, *, code: str | None = None) -> Report:
    """Return what the parties are told of a day, every figure in full.

    Source:
        Rules, section 7 (the edition »parter«).

    Args:
        seen: the programme on the day, as known. Nobody referred, nobody active and a day that
            lies ahead are told in a sentence.
        kind: the whole evaluation, or the short one with what changed since the quarter before.
        code: digest of the code that counts; None leaves it out.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    ground, figures = ground_of(seen, code), ReportFigures(seen)
    return Report(
        kind=kind,
        edition=ReportEdition.PARTIES,
        on=seen.on,
        known=seen.moment,
        expected=seen.log.lies_ahead(seen.on, moment=seen.moment),
        programme=seen.contract.title,
        issuer=seen.rules.party("invoice_payee").name,
        invented=is_invented(seen),
        title=title_of(kind, seen.contract.title),
        about=about(seen),
        chapters=tuple(_chapters(figures, kind, ground=ground)),
        ground=ground,
        figures=figures,
    )


def _chapters(
    figures: ReportFigures, kind: ReportKind, *, ground: ReportGround
) -> Iterator[ReportChapter]:
    seen = figures.seen
    shown = (status_chapter(seen), *_figures(figures, kind))
    tables = [table for chapter in shown for table in chapter.tables]
    yield summary_chapter(figures.path)
    yield from shown
    if kind is ReportKind.MIDTERM:
        yield definitions_chapter(seen.contract, seen.rules)
    yield method_chapter()
    yield limits_chapter()
    yield facts_chapter(seen.known, tables, on=seen.on)
    yield ground_chapter(ground)


def _figures(figures: ReportFigures, kind: ReportKind) -> Iterator[ReportChapter]:
    if kind is ReportKind.MIDTERM:
        yield from figure_chapters(figures)
        return
    seen = figures.seen
    before = quarter_before(seen)
    if before is not None:
        yield ReportChapter(
            code="changed",
            heading=Text("Siden sidste kvartal", "Since the quarter before"),
            tables=(changed_figure(seen.table, before.table),),
        )


def summary_chapter(path: ThePath) -> ReportChapter:
    """Return the sentences a report begins with."""
    return ReportChapter(
        code="summary", heading=Text("Kort fortalt", "In short"), says=summary(path)
    )


def status_chapter(seen: AsKnown) -> ReportChapter:
    """Return the status table, and how far it is to the target by each denominator."""
    status = status_figure(seen.table, seen.rules, programme=seen.contract.title)
    return ReportChapter(
        code="status",
        heading=Text("Effekt og fastholdelse i job", "Effect and staying in a job"),
        tables=(status, *target_tables(progress(seen))),
    )


def title_of(kind: ReportKind, programme: Text) -> Text:
    """Return what a report is called."""
    name = _TITLES[kind]
    return Text(f"{name.da} {programme.da}", f"{name.en} {programme.en}")


_TITLES = {
    ReportKind.MIDTERM: Text("Midtvejsevaluering", "Mid-term evaluation"),
    ReportKind.QUARTERLY: Text("Kvartalsrapport", "Quarterly report"),
}


def about(seen: AsKnown) -> Text:
    """Return of which day a report is, and what was known; a day ahead is headed »forventet«.

    Source:
        Rules, section 2.
    """
    on = written(seen.on)
    ahead = seen.log.lies_ahead(seen.on, moment=seen.moment)
    begun = Text("Forventet pr.", "Expected on") if ahead else Text("Pr.", "On")
    known = _known_day(seen)
    if known is None:
        return Text(f"{begun.da} {on.da}, som kendt nu.", f"{begun.en} {on.en}, as known now.")
    day = written(known)
    return Text(
        f"{begun.da} {on.da}, som kendt {day.da}.", f"{begun.en} {on.en}, as known on {day.en}."
    )


def _known_day(seen: AsKnown) -> date | None:
    return None if seen.moment is None else day_in_copenhagen(seen.moment)


def ground_of(seen: AsKnown, code: str | None) -> ReportGround:
    """Return the digests of what was asked."""
    facts = seen.known.head if has_chain(seen.log) else None
    return ReportGround(terms=seen.contract.digest, facts=facts, code=code)


def is_invented(seen: AsKnown) -> bool:
    """Say whether the log tells that its people do not exist."""
    said = (fact.value for fact in seen.known.of_kind("programme"))
    return any(isinstance(value, Programme) and bool(value.invented) for value in said)
