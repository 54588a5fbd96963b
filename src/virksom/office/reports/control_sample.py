"""A sample, line by line: what each rests on, what was found, and what it comes to.

Source:
    Clause 7.5: the provider answers before anything is deducted.
"""

import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from virksom.office.access import Actor
from virksom.office.reports import words
from virksom.office.reports.control import standing_text
from virksom.office.reports.control_deduction import DeductionPart, deduction_part
from virksom.office.reports.control_ground import Held, held_sample
from virksom.office.reports.control_line import LineRow, line_row
from virksom.office.reports.control_words import (
    NO_EMPLOYER_TEXT,
    employers,
    months_text,
    share_text,
)
from virksom.office.reports.settlement_words import day_by, lines
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.control import Drawn, LineStanding, employers_of, written_months
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployerRows:
    """The lines of one employer.

    Args:
        label: whom.
        related: whether it is the provider's own.
        told: how many of how many lines were drawn.
        rows: the lines.
    """

    label: Text
    related: bool
    told: Text
    rows: tuple[LineRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePage:
    """A sample.

    Args:
        code: its code.
        heading: »Stikprøve S0001«.
        answer: where it stands, in one sentence.
        figures: what it comes to: a number, what it is, and what is under it.
        facts: how it was drawn.
        command: what draws it again.
        again: whether it draws the same.
        deduction: what the contract says of the lines that were not controlled, and what is next.
        groups: the lines, by employer.
        noted: the candidates of whom a note is shown.
    """

    code: str
    heading: Text
    answer: Text
    figures: tuple[tuple[Text, Text, Text], ...]
    facts: tuple[tuple[Text, Text], ...]
    command: str
    again: bool
    deduction: DeductionPart
    groups: tuple[EmployerRows, ...]
    noted: tuple[str, ...]


def sample_page(seen: Standpoint, code: str, *, actor: Actor) -> SamplePage:
    """Return a sample with its lines.

    Raises:
        NoSuchSample: there is none with that code, as known.
    """
    held = held_sample(seen, code)
    groups = tuple(_groups(held, seen, actor=actor))
    return SamplePage(
        code=held.code,
        heading=Text(f"Stikprøve {held.code}", f"Sample {held.code}"),
        answer=_answer(held),
        figures=tuple(_figures(held)),
        facts=tuple(_facts(held)),
        command=command(held),
        again=held.again,
        deduction=deduction_part(held, seen, actor=actor),
        groups=groups,
        noted=tuple(row.candidate for group in groups for row in group.rows if row.notes),
    )


def command(held: Held) -> str:
    """Return what draws a sample again from a file of facts."""
    quoted = shlex.quote(held.says.seed)
    told = held.fact.known_at.isoformat()
    return (
        f"virksom sample --facts facts.jsonl --seed {quoted} "
        f"--months {written_months(held.months)} --size {held.says.size} --known {told}"
    )


def rows_of(seen: Standpoint, held: Held, *, actor: Actor) -> tuple[LineRow, ...]:
    """Return every line of a sample, by employer."""
    return tuple(row for group in _groups(held, seen, actor=actor) for row in group.rows)


def _groups(held: Held, seen: Standpoint, *, actor: Actor) -> Iterator[EmployerRows]:
    drawn = held.drawn
    pairs = [(drawn[one.line], one) for one in held.found.lines if one.line in drawn]
    pairs.sort(key=lambda pair: (not pair[0].employer, pair[0].employer))
    for employer, found in groupby(pairs, key=lambda pair: pair[0].employer):
        yield _group(employer, list(found), held=held, seen=seen, actor=actor)


def _group(
    employer: str,
    pairs: list[tuple[Drawn, LineStanding]],
    *,
    held: Held,
    seen: Standpoint,
    actor: Actor,
) -> EmployerRows:
    every = lines(sum(one.employer == employer for one in held.lines))
    return EmployerRows(
        label=words.same(employer) if employer else NO_EMPLOYER_TEXT,
        related=pairs[0][0].related,
        told=Text(f"{len(pairs)} af {every.da}", f"{len(pairs)} of {every.en}"),
        rows=tuple(
            line_row(drawn, one, sample=held.code, seen=seen, actor=actor) for drawn, one in pairs
        ),
    )


def _answer(held: Held) -> Text:
    state, share = standing_text(held), share_text(held.found.share)
    return Text(
        f"{state.da.capitalize()}. Faldet: {share.da}.",
        f"{state.en.capitalize()}. Failed: {share.en}.",
    )


def _figures(held: Held) -> Iterator[tuple[Text, Text, Text]]:
    found, checked = held.found, words.kroner(held.found.checked)
    whole = words.kroner(found.whole)
    yield (
        Text(
            f"{found.share.count} af {found.share.of}", f"{found.share.count} of {found.share.of}"
        ),
        Text("afgjorte linjer er faldet, uvægtet", "settled lines have failed, unweighted"),
        share_text(found.share),
    )
    yield (
        words.kroner(found.failed),
        Text("krediteres for linjerne selv", "is credited for the lines themselves"),
        Text(f"af {checked.da} afgjort", f"of {checked.en} settled"),
    )
    yield (
        words.kroner(held.claim),
        Text("krav for resten", "claim for the rest"),
        Text(f"af {whole.da} i månederne", f"of {whole.en} in the months"),
    )


def _facts(held: Held) -> Iterator[tuple[Text, Text]]:
    firms = employers(employers_of(held.lines))
    every = lines(len(held.lines))
    yield Text("Måneder", "Months"), months_text(held.months)
    yield Text("Trukket", "Drawn"), day_by(held.fact.by or "", held.fact.since)
    yield (
        Text("Linjer", "Lines"),
        Text(
            f"{len(held.says.lines)} af {every.da} hos {firms.da}",
            f"{len(held.says.lines)} of {every.en} of {firms.en}",
        ),
    )
    yield Text("Startværdi", "Seed"), words.same(held.says.seed)
