"""One line of a sample: what is billed, how it is proven, what was said, and what comes next.

Source:
    Clauses 7.1 and 7.5.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.control_ground import Held, NoSuchSample, held_sample
from virksom.office.reports.control_words import LINE_WORDS, NO_EMPLOYER_TEXT, WAITS
from virksom.office.reports.door import Door, Link, candidate_door
from virksom.office.reports.invoice_annex import line_door
from virksom.office.reports.settlement_words import paid_as
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.vault.texts import texts
from virksom.programme.control import Drawn, LineStanding, proof_of
from virksom.programme.control.result import ASKED, FAILED
from virksom.programme.control.steps import (
    ANSWERED,
    CONTROL_REASONS,
    CONTROL_WORDS,
    waits_for,
    why_not_answer_control,
    why_not_find,
    why_not_rule,
)
from virksom.programme.evidence import STANDINGS
from virksom.programme.kernel import Text, Week, day_in_copenhagen
from virksom.programme.record import Control, SampledLine
from virksom.programme.settlement import rules_of


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRow:
    """A sampled line.

    Args:
        line: the invoice and its line, as text.
        bill: where it stands on the invoice.
        candidate: the person's code.
        week: the week.
        week_code: the same as addresses have it.
        week_door: its explanation.
        tier: its tier, as code; "" where an outcome is paid for.
        tier_text: what it is paid as, in words.
        amount: kroner.
        proof: how it is proven.
        sources: which sources speak of it.
        state: where the control stands.
        failed: whether it failed.
        asked: whether it waits for an answer or a ruling.
        waits: whom for; empty for nobody.
        said: what was said, by whom and when, the first first.
        notes: what the provider wrote: who, and the words.
        proven: where it is said to be proven; None for those who may not.
        act: what the reader can do next; None for nothing.
    """

    line: str
    bill: Door
    candidate: str
    week: Text
    week_code: str
    week_door: Door
    tier: str
    tier_text: Text
    amount: Text
    proof: Text
    sources: Text
    state: Text
    failed: bool
    asked: bool
    waits: Text
    said: tuple[Text, ...]
    notes: tuple[tuple[str, str], ...]
    proven: Door | None
    act: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePage:
    """A sampled line beside the form of its next step.

    Args:
        row: the line.
        heading: the week and whose.
        pairs: what is billed, how it is proven, and what was said.
        why_not: why nothing can be said of it now; None when it can.
        back: the line in its sample.
    """

    row: LineRow
    heading: Text
    pairs: tuple[tuple[Text, Text], ...]
    why_not: Text | None
    back: Link


WHY_NOT = {
    "find": why_not_find,
    "answer": why_not_answer_control,
    "rule": why_not_rule,
}
"""Why a step cannot be taken, by its code."""


def line_row(
    drawn: Drawn, one: LineStanding, *, sample: str, seen: Standpoint, actor: Actor
) -> LineRow:
    """Return a line of a sample, ready to show."""
    told, at = drawn.billed.line, (sample, one.line.document, str(one.line.line))
    week = Week.parse(told.week)
    proof, sources = _proof(told.candidate, week, seen=seen)
    return LineRow(
        line=f"{one.line.document}/{one.line.line}",
        bill=line_door(one.line.document, one.line.line),
        candidate=told.candidate,
        week=words.week_name(week),
        week_code=told.week,
        week_door=candidate_door(told.candidate, told.week),
        tier="" if told.outcome else told.tier,
        tier_text=paid_as(told, seen.terms),
        amount=words.kroner(told.amount),
        proof=proof,
        sources=sources,
        state=LINE_WORDS[one.code],
        failed=one.code == FAILED,
        asked=one.code == ASKED,
        waits=WAITS[waits_for(one)],
        said=tuple(_said(one)),
        notes=tuple(_notes(seen.code, told.candidate, one=one)),
        proven=_proven(one, at, actor=actor, past=seen.past),
        act=None if seen.past else _act(one, at, actor=actor),
    )


def line_page(
    seen: Standpoint, sample: str, *, line: SampledLine, step: str, actor: Actor
) -> LinePage:
    """Return a sampled line whose next step is taken.

    Raises:
        NoSuchSample: there is no such sample, or the line is not in it.
    """
    held = held_sample(seen, sample)
    one, drawn = _one(held, line)
    row = line_row(drawn, one, sample=sample, seen=seen, actor=actor)
    firm = words.same(drawn.employer) if drawn.employer else NO_EMPLOYER_TEXT
    own = Text("leverandørens egen", "the provider's own") if drawn.related else words.NOTHING
    return LinePage(
        row=row,
        heading=Text(
            f"{row.candidate}, {row.week.da.lower()}", f"{row.candidate}, {row.week.en.lower()}"
        ),
        pairs=(
            (Text("Faktureret", "Billed"), words.joined(row.tier_text, row.amount)),
            (Text("Arbejdsgiver", "Employer"), words.joined(firm, own)),
            (Text("Bevis", "Evidence"), words.joined(row.proof, row.sources)),
            *((Text("Sagt", "Said"), told) for told in row.said),
        ),
        why_not=WHY_NOT[step](one),
        back=Link(Text(f"Stikprøve {sample}", f"Sample {sample}"), Door("sample", (sample,))),
    )


def _one(held: Held, line: SampledLine) -> tuple[LineStanding, Drawn]:
    one = next((one for one in held.found.lines if one.line == line), None)
    drawn = held.drawn.get(line)
    if one is None or drawn is None:
        raise NoSuchSample(Text("Linjen er ikke i stikprøven.", "The line is not in the sample."))
    return one, drawn


def _proof(candidate: str, week: Week, *, seen: Standpoint) -> tuple[Text, Text]:
    person = seen.persons.get(candidate)
    if person is None:
        return words.DASH, words.NOTHING
    found = seen.keep(f"proof {person.id} {week}", lambda: proof_of(person, seen.terms, week=week))
    labels = rules_of(week, seen.terms).labels("evidence_order")
    sources = dict.fromkeys(one.source for one in found.sources)
    return (
        STANDINGS[found.standing.code],
        words.joined(*(words.looked_up(labels, code) for code in sources), mark=", "),
    )


def _said(one: LineStanding) -> Iterator[Text]:
    for fact in one.steps:
        if isinstance(fact.value, Control):
            day = words.day(day_in_copenhagen(fact.known_at))
            why = words.looked_up(CONTROL_REASONS, fact.value.reason or "")
            by = Text(f"{fact.by}, {day.da}", f"{fact.by}, {day.en}")
            said = words.joined(words.looked_up(CONTROL_WORDS, fact.value.says), why, mark=": ")
            yield words.joined(said, by)


def _notes(programme: str, candidate: str, *, one: LineStanding) -> Iterator[tuple[str, str]]:
    for fact in one.steps:
        if isinstance(fact.value, Control) and fact.value.step == ANSWERED:
            for text in texts(programme, candidate, about=fact.id):
                yield text.by, text.text


def _proven(one: LineStanding, at: tuple[str, ...], *, actor: Actor, past: bool) -> Door | None:
    if past or one.steps or why_not(actor, Deed.DRAW_SAMPLE) is not None:
        return None
    return Door("proven_line", at)


_ACTS: tuple[tuple[Deed, Callable[[LineStanding | None], Text | None], Text, str], ...] = (
    (Deed.ANSWER_SAMPLE, why_not_answer_control, Text("Svar", "Answer"), "answer_control"),
    (Deed.DRAW_SAMPLE, why_not_rule, Text("Afgør", "Rule"), "rule_line"),
    (Deed.DRAW_SAMPLE, why_not_find, Text("Kontrollér", "Control"), "find_line"),
)
"""What may be next: by which deed, why not, what it is called, and its page."""


def _act(one: LineStanding, at: tuple[str, ...], *, actor: Actor) -> Link | None:
    for deed, reason, label, page in _ACTS:
        if reason(one) is None and why_not(actor, deed) is None:
            again = page == "find_line" and bool(one.steps)
            return Link(_MEND if again else label, Door(page, at))
    return None


_MEND = Text("Ret", "Mend")
