"""A row of a work list, ready to show: the weeks in words, why, who, and where it is settled."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Door, Link, candidate_door, fact_door
from virksom.programme.billing.worklist_words import WHO
from virksom.programme.billing.worklists import WorkRow
from virksom.programme.kernel import Text, Week


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """A row of a work list.

    Args:
        candidate: the code, with the door to the page.
        weeks: which, with the door to the first of them explained.
        count: how many.
        kroner: what hangs on them.
        why: why it stands there.
        facts: the first of the facts it rests on.
        who: who must act.
        step: what they do next.
        act: the same with its door, for a reader who may do it; else None.
    """

    candidate: Link
    weeks: Link
    count: str
    kroner: Text
    why: Text
    facts: tuple[Link, ...]
    who: Text
    step: Text
    act: Link | None


_FACTS = 2
"""Facts shown in a row; the week's explanation has them all."""

DOORS: Mapping[str, Callable[[WorkRow], Door]] = {
    "ask_confirmation": lambda row: Door("ask_confirmation", (row.candidate,)),
    "correct": lambda row: Door("correct_list", (row.candidate,)),
    "record_employment": lambda row: Door("employment", (row.candidate,)),
    "prepare_settlement": lambda _: Door("prepare_settlement"),
    "import_register": lambda _: Door("registers"),
}
"""Where each deed is done, by its code."""


def evidence_row(row: WorkRow, actor: Actor, *, past: bool) -> EvidenceRow:
    """Return a row ready to show.

    Args:
        row: the row.
        actor: who reads.
        past: whether the page shows another day; then nothing is done from it.
    """
    cause = row.says
    return EvidenceRow(
        candidate=Link(words.same(row.candidate), candidate_door(row.candidate)),
        weeks=Link(weeks_text(row.weeks), candidate_door(row.candidate, str(row.weeks[0]))),
        count=str(len(row.weeks)),
        kroner=words.kroner(row.kroner),
        why=cause.why,
        facts=tuple(Link(words.same(fact), fact_door(fact)) for fact in row.facts[:_FACTS]),
        who=WHO[cause.who],
        step=cause.step,
        act=None if past else _act(row, actor),
    )


def _act(row: WorkRow, actor: Actor) -> Link | None:
    cause = row.says
    if not cause.deed or why_not(actor, Deed(cause.deed)) is not None:
        return None
    return Link(cause.step, DOORS[cause.deed](row))


def weeks_text(weeks: Sequence[Week]) -> Text:
    """Return consecutive weeks in words: ``uge 10–13, 2019``."""
    first, last = weeks[0], weeks[-1]
    if first == last:
        return Text(f"uge {first.number}, {first.year}", f"week {first.number}, {first.year}")
    if first.year == last.year:
        told = f"{first.number}–{last.number}, {first.year}"
        return Text(f"uge {told}", f"weeks {told}")
    return Text(
        f"uge {first.number}, {first.year} – uge {last.number}, {last.year}",
        f"week {first.number}, {first.year} – week {last.number}, {last.year}",
    )
