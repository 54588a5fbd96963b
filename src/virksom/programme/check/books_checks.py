"""Odd books: documents that somebody took back, numbers that are missing, lines credited twice.

Source:
    Rules, section 6; clause 7.3.
"""

import re
from collections import Counter
from collections.abc import Iterator

from virksom.programme.billing import CREDIT_NOTE, INVOICE, Booked, Books, books
from virksom.programme.check.about import about, clause_of
from virksom.programme.check.view import View
from virksom.programme.kernel import Finding, Severity, Text

_NUMBER = re.compile(r"(?P<series>.+-)(?P<place>\d{4,9})", re.ASCII)


def documents_stand(view: View) -> Iterator[Finding]:
    """Find invoices and credit notes that a later fact takes back: they stand all the same.

    Source:
        Rules, section 6: only a credit note takes a line back.
    """
    moment, held = view.known.moment, books(view.known).documents
    frozen = {one.fact.id: one for one in held.values()}
    for fact in view.log.facts:
        if fact.replaces in frozen and (moment is None or fact.known_at <= moment):
            yield about(
                fact.subject,
                "issued_taken_back",
                said=Text(
                    "Udstedt og derefter trukket tilbage; det står ved magt, for kun en "
                    "kreditnota tager en linje tilbage.",
                    "Issued and then taken back; it stands, since only a credit note takes a "
                    "line back.",
                ),
                clause=clause_of(frozen[fact.replaces].fact, view),
                facts=(fact,),
            )


def numbers_have_no_gap(view: View) -> Iterator[Finding]:
    """Find numbers of invoices and credit notes that are missing before a later one of a year.

    It is an error: no run leaves a number out, so the document was taken out of the log.

    Source:
        Clause 7.3: a series without a gap.
    """
    series: dict[str, dict[int, Booked]] = {}
    for one in books(view.known).documents.values():
        found = _NUMBER.fullmatch(one.number)
        if found is not None:
            series.setdefault(found["series"], {})[int(found["place"])] = one
    for begins, held in series.items():
        for place, one in sorted(held.items()):
            if place > 1 and place - 1 not in held:
                yield about(
                    one.number,
                    "number_missing",
                    said=Text(
                        f"Nummeret før, {begins}{place - 1:04d}, er ikke udstedt.",
                        f"The number before, {begins}{place - 1:04d}, was not issued.",
                    ),
                    clause=clause_of(one.fact, view),
                    facts=(one.fact,),
                    severity=Severity.ERROR,
                )


def credited_lines_were_billed(view: View) -> Iterator[Finding]:
    """Find credit notes with a line that was never billed so, or is credited already.

    Source:
        Rules, section 6: a credit line points at the original line.
    """
    held, taken = books(view.known), Counter[tuple[str, int | None]]()
    for note in held.documents.values():
        if note.kind != CREDIT_NOTE:
            continue
        number = note.says.credits or ""
        wrong = [line for line in note.lines if not _was_billed(held, number, line=line.of)]
        taken.update((number, line.of) for line in note.lines)
        if wrong or any(taken[number, line.of] > 1 for line in note.lines):
            yield about(
                note.number,
                "credited_without_line",
                said=Text(
                    "Krediterer en linje, der ikke er faktureret, eller som er krediteret før.",
                    "Credits a line that was not invoiced, or that is credited already.",
                ),
                clause=clause_of(note.fact, view),
                facts=(note.fact,),
            )


def _was_billed(held: Books, number: str, *, line: int | None) -> bool:
    billed = held.documents.get(number)
    if billed is None or billed.kind != INVOICE:
        return False
    return any(one.line == line for one in billed.lines)
