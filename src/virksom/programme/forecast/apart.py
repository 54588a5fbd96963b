"""Those of very many whom the reference reads alone, because columns do not hold all that decides.

Source:
    Rules, section 1 (``same_person``, undone by a retraction); clause 7.1.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import datetime

import numpy as np

from virksom.programme.columns.facts import KIND, NOTHING, SUBJECT, WHAT
from virksom.programme.columns.known import KnownColumns
from virksom.programme.columns.odd import whole_persons
from virksom.programme.columns.spells import DISPUTED
from virksom.programme.kernel import Text
from virksom.programme.record import Dispute, Issued, Known, Log
from virksom.programme.status import Person, people
from virksom.programme.status.parted import disputes_of_others


def read_apart(
    known: KnownColumns,
    crowded: Collection[str],
    *,
    moment: datetime | None,
    few: Callable[[Collection[str]], Log],
) -> Sequence[Person]:
    """Return the persons whom the reference reads alone, by id.

    Those are who have too many rows, and for whom an accepted dispute holds that was told of
    another code: which codes were one person then is told by facts that columns leave out.

    Source:
        Rules, section 1; clause 7.1.

    Args:
        known: the facts in force, with evidence.
        crowded: ids of those who have too many rows.
        moment: what is known up to and including; None means everything.
        few: gives what is told of some candidates and all that is told of no candidate, in order.
    """
    disputed = tuple(_disputed(known))
    if not crowded and not disputed:
        return ()
    codes = whole_persons(known, (*crowded, *disputed))
    told = few(codes).known(moment)
    others = frozenset(_behind(known, told)) - codes
    if others:
        codes = whole_persons(known, (*codes, *others))
        told = few(codes).known(moment)
    held = {*crowded, *disputes_of_others(told)}
    return people(told, only=held) if held else ()


def told_apart(codes: Sequence[str]) -> Text:
    """Return the sentence on whom others' disputes hold for; of one or more codes, all named."""
    few, named = len(codes), ", ".join(codes)
    da, en = ("1 person", "1 person") if few == 1 else (f"{few} personer", f"{few} persons")
    return Text(
        f"{da} er læst af den langsomme læsning, fordi en indsigelse fra en anden kode gælder: "
        f"{named}.",
        f"{en} {'was' if few == 1 else 'were'} read by the reference reading, because a dispute "
        f"told of another code holds: {named}.",
    )


def _disputed(known: KnownColumns) -> Iterator[str]:
    """Yield the candidates of whom an accepted dispute is told."""
    numbers, codes = known.facts.numbers, known.facts.codes("candidate")
    rows = known.stands & (numbers[:, KIND] == DISPUTED)
    for number in np.unique(numbers[rows, SUBJECT]).tolist():
        yield codes[number]


def _behind(known: KnownColumns, told: Known) -> Iterator[str]:
    """Yield the candidates whom the facts are about that disputed lines rest on."""
    facts = known.facts
    wanted = np.array([one.encode() for one in _facts(told)] or np.empty(0, dtype="S1"))
    rows = np.isin(facts.ids, wanted) & (facts.numbers[:, WHAT] != NOTHING)
    codes = facts.codes("candidate")
    for number in np.unique(facts.numbers[rows, SUBJECT]).tolist():
        yield codes[number]


def _facts(told: Known) -> Iterable[str]:
    """Yield the ids of the facts that disputed lines rest on."""
    issued = {fact.subject: fact.value for fact in told.of_kind("issued")}
    says = [fact.value for fact in told.of_kind("dispute") if isinstance(fact.value, Dispute)]
    for document in (issued.get(one.document or "") for one in says):
        if isinstance(document, Issued):
            yield from (one for line in document.lines or () for one in line.facts)
