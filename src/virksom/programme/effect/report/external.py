"""The external edition of a report: issued quarter-ends alone, and no count from 1 to 4.

Nothing of it can be asked for another day or another knowledge. The table that the provider
published itself in 2019 is the one that is told in full.

Source:
    Rules, section 7: both editions; the published table of 2019 is the named exception.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import takewhile

from virksom.programme.contract import Contract
from virksom.programme.effect.report.method import (
    ground_chapter,
    limits_chapter,
    method_chapter,
)
from virksom.programme.effect.report.parties import (
    about,
    ground_of,
    is_invented,
    title_of,
)
from virksom.programme.effect.report.record import Report, ReportChapter, ReportEdition, ReportKind
from virksom.programme.effect.report.status import COUNTED, STATUS, status_figure
from virksom.programme.effect.report.summary import (
    share_sentence,
    sure_text,
    table_sentences,
    written,
)
from virksom.programme.effect.table import HIDDEN, Cell, Column, Table, Unit
from virksom.programme.kernel import Refusal, Text, date_text, day_in_copenhagen
from virksom.programme.record import Log
from virksom.programme.status import (
    ROWS,
    AsKnown,
    IssuedEdition,
    QuarterEnd,
    Share,
    issued_editions,
)
from virksom.programme.status.external import (
    PUBLISHED_KNOWN,
    PUBLISHED_ON,
    is_published,
    quarter_ends,
)

QUARTERS = "quarters"
"""Code of the table of the quarter-ends told of."""

_HEADING = Text("Effekt og fastholdelse i job", "Effect and staying in a job")


class QuarterNotTold(Refusal):
    """Nobody is told of that day as a quarter-end, or not yet."""


def external_report(
    log: Log, contract: Contract, *, kind: ReportKind, at: QuarterEnd, code: str | None = None
) -> Report:
    """Return what strangers are told of a quarter-end; the same whenever it is asked for.

    Source:
        Rules, section 7: subtracting two external editions reveals no count under 5.

    Args:
        log: every fact.
        contract: the contract.
        kind: what it is called; the evaluation of the published day tells the published table.
        at: the quarter-end, from ``told_quarter``.
        code: digest of the code that counts; None leaves it out.

    Raises:
        TermMissing: the contract has no terms in force on the quarter-end.
    """
    known = PUBLISHED_KNOWN if _is_published(log, contract, kind=kind, at=at) else at.known
    seen = AsKnown(log=log, contract=contract, on=at.on, moment=known)
    ground = ground_of(seen, code)
    figures = _published(seen) if known != at.known else _told(log, contract, at=at)
    chapters = (*figures, method_chapter(), limits_chapter(), ground_chapter(ground))
    return Report(
        kind=kind,
        edition=ReportEdition.EXTERNAL,
        on=at.on,
        known=known,
        expected=False,
        programme=contract.title,
        issuer=seen.rules.party("invoice_payee").name,
        invented=is_invented(seen),
        title=title_of(kind, contract.title),
        about=about(seen),
        chapters=chapters,
        ground=ground,
    )


def told_quarter(contract: Contract, on: date, *, moment: datetime) -> QuarterEnd:
    """Return the quarter-end of a day, once it is told of.

    Args:
        contract: the contract.
        on: the day that is asked for.
        moment: the moment it is; a quarter-end is told once the month after it has ended.

    Raises:
        QuarterNotTold: the day is no quarter-end, or it has not been told yet.
        TermMissing: the contract had not been agreed.
    """
    today = day_in_copenhagen(moment)
    over = takewhile(lambda at: at.on <= today, quarter_ends(contract))
    found = next((at for at in over if at.on == on), None)
    if found is None:
        raise QuarterNotTold(_NO_QUARTER)
    if found.known >= moment:
        raise QuarterNotTold(_too_early(found))
    return found


_NO_QUARTER = Text(
    "Vælg den sidste dag i et kvartal, der er slut og begyndte efter aftalen.",
    "Choose the last day of a quarter that is over and began after the contract did.",
)


def _too_early(at: QuarterEnd) -> Text:
    """Return from which day it may be issued: the one after what it rests on."""
    first = day_in_copenhagen(at.known) + timedelta(days=1)
    return Text(
        f"Kvartalet til {date_text(at.on)} kan udgives fra {date_text(first)}: en måned efter, at "
        "det er slut, er tallene på plads.",
        f"The quarter to {date_text(at.on, 'en')} may be issued from {date_text(first, 'en')}: a "
        "month after it ends the figures are in.",
    )


def _is_published(log: Log, contract: Contract, *, kind: ReportKind, at: QuarterEnd) -> bool:
    asked = kind is ReportKind.MIDTERM and at.on == PUBLISHED_ON
    return asked and is_published(log, contract)


def _published(seen: AsKnown) -> tuple[ReportChapter, ...]:
    """Return the table that the provider published itself in full, and no figure beside it."""
    said = ReportChapter(
        code="status", heading=_HEADING, says=(_SAID_BEFORE,), tables=(_table_published(seen),)
    )
    return _in_short(table_sentences(seen.table)), said


def _table_published(seen: AsKnown) -> Table:
    """Return the status table; its last note counts neither jobs nor people, as it did then."""
    table = status_figure(seen.table, seen.rules, programme=seen.contract.title)
    return replace(table, notes=(*table.notes[:-1], _SEVERAL))


_SEVERAL = Text(
    "*** En del kandidater har haft mere end ét ansættelsesforhold.",
    "*** A number of candidates have had more than one employment.",
)


def _in_short(words: Iterable[Text]) -> ReportChapter:
    heading = Text("Kort fortalt", "In short")
    return ReportChapter(code="summary", heading=heading, says=tuple(words))


_SAID_BEFORE = Text(
    "Tabellen offentliggjorde leverandøren selv i 2019. Derfor står den her med alle tal; ellers "
    "skjules tal fra 1 til 4 i den eksterne udgave.",
    "The provider published the table itself in 2019. So it stands here with every figure; "
    "otherwise the external edition hides figures from 1 to 4.",
)


def _told(log: Log, contract: Contract, *, at: QuarterEnd) -> tuple[ReportChapter, ...]:
    after = at.known + timedelta(microseconds=1)
    editions = issued_editions(log, contract, moment=after)
    latest = editions[-1]
    status = ReportChapter(
        code="status",
        heading=_HEADING,
        says=tuple(_why_hidden(latest)),
        tables=(quarter_figure(latest), quarters_figure(editions)),
    )
    return _in_short(_sentences(latest)), status


def _sentences(edition: IssuedEdition) -> Iterator[Text]:
    share, day = _share(edition), written(edition.at.on)
    if share is None:
        yield Text(
            f"Hvor mange der var selvforsørgende pr. {day.da}, kan ikke fortælles, uden at få "
            "personer kan kendes på det.",
            f"How many were self-supporting on {day.en} cannot be told without telling of a few "
            "persons.",
        )
    elif share.of:
        yield share_sentence(share, on=edition.at.on)
    else:
        yield Text(
            f"Pr. {day.da} var ingen kandidater aktive endnu.",
            f"On {day.en} no candidates were active yet.",
        )
    yield _SNAPSHOT


_SNAPSHOT = Text(
    "Tallet er et øjebliksbillede, der ikke udtrykker projektets samlede effekt.",
    "The figure is a snapshot that does not express the programme's whole effect.",
)


def _why_hidden(edition: IssuedEdition) -> Iterator[Text]:
    if any(count is None for count in edition.rows.values()):
        yield Text(
            "Tal fra 1 til 4, og tal der ville røbe dem sammen med andre, er skjult.",
            "Figures from 1 to 4, and those that would tell them with others, are hidden.",
        )


def quarter_figure(edition: IssuedEdition) -> Table:
    """Return the rows that strangers are told of; a hidden one says so."""
    day = edition.at.on
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (_ROWS[code], HIDDEN if count is None else count) for code, count in edition.rows.items()
    )
    return Table(
        code=STATUS,
        title=Text(f"Status pr. {date_text(day)}", f"Status on {date_text(day, 'en')}"),
        says=Text(
            "Hvor kandidaterne stod den sidste dag i kvartalet.",
            "Where the candidates stood on the last day of the quarter.",
        ),
        columns=(
            Column(Text("Status", "Status")),
            Column(Text("Antal kandidater", "Candidates"), Unit.COUNT),
        ),
        rows=rows,
        counts=COUNTED,
        on=day,
    )


_ROWS = {**ROWS, "others": Text("Heraf endnu ikke i selvforsørgelse", "Of these not yet so")}


def quarters_figure(editions: Sequence[IssuedEdition]) -> Table:
    """Return the self-supporting of the active on each quarter-end told of, the oldest first."""
    return Table(
        code=QUARTERS,
        title=Text("Kvartal for kvartal", "Quarter by quarter"),
        says=Text(
            "De selvforsørgende af de aktive ved udgangen af hvert kvartal, som kendt en måned "
            "efter.",
            "The self-supporting of the active at the end of each quarter, as known a month later.",
        ),
        columns=(
            Column(Text("Dag", "Day"), Unit.DAY),
            Column(Text("Henviste", "Referred"), Unit.COUNT),
            Column(Text("Selvforsørgende", "Self-supporting"), Unit.COUNT),
            Column(Text("Aktive", "Active"), Unit.COUNT),
            Column(Text("Effekt", "Effect")),
        ),
        rows=tuple(_quarter_row(edition) for edition in editions),
        counts=COUNTED,
        on=editions[-1].at.on,
    )


def _quarter_row(edition: IssuedEdition) -> tuple[Cell, ...]:
    share = _share(edition)
    counts = (edition.rows[code] for code in ("referred", "self_supporting", "active"))
    effect = HIDDEN if share is None else sure_text(share) if share.of else _NOBODY
    return edition.at.on, *(HIDDEN if count is None else count for count in counts), effect


_NOBODY = Text("ingen at tælle", "nobody to count")


def _share(edition: IssuedEdition) -> Share | None:
    """Return the effect where both of its numbers are told."""
    count, of = edition.rows["self_supporting"], edition.rows["active"]
    return None if count is None or of is None else Share(count, of)
