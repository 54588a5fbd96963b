"""What to look at in a large programme: the fast reading says of whom, and only they are read.

Source:
    Rules, section 1 (findings).
"""

from collections.abc import Generator

from virksom.office.reports.large_found import ELSEWHERE, LargeFound
from virksom.office.reports.large_standpoint import LargeStandpoint
from virksom.office.store.few import last_known, log_of_few
from virksom.programme.check import view_of
from virksom.programme.check.of_many import Odd, findings_of_many, odd
from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.kernel import Text, number_text

_FOUND, _NOT = "findings", "no findings in numbers"
"""What is kept."""


def found_in(seen: LargeStandpoint) -> LargeFound | None:
    """Return what was found; None while nobody has looked, or where numbers cannot say it."""
    return seen.kept(_FOUND, LargeFound)


def why_not_in_numbers(seen: LargeStandpoint) -> Text | None:
    """Return why somebody has looked in vain, a whole sentence; None where nobody has."""
    return seen.kept(_NOT, Text)


def look_through(seen: LargeStandpoint) -> Generator[Text, None, None]:
    """Look through everybody and keep what is found; tell how far it has come."""
    where, many = seen.where, seen.table.count("referred")
    yield Text(
        f"Gennemgår {number_text(many)} henviste maskinelt …",
        f"Looking through {number_text(many, 'en')} referred by machine …",
    )
    try:
        asked = odd(seen.facts, where.contract.terms, on=where.on, moment=where.moment)
    except NotExpressed as why:
        told = why.text
        seen.keep(_NOT, lambda: told)
        return
    count = len(asked.codes)
    yield Text(
        f"Læser de {number_text(count)}, der kan have noget at se på …",
        f"Reading the {number_text(count, 'en')} who may have something to look at …",
    )
    seen.keep(_FOUND, lambda: _found(seen, asked))


def _found(seen: LargeStandpoint, asked: Odd) -> LargeFound:
    where = seen.where
    log = log_of_few(where.row.code, asked.codes)
    contract, on, moment = where.contract, where.on, where.moment
    view = view_of(log, contract.terms, on=on, moment=moment, contract=contract.name)
    last = last_known(where.row.code, moment) or ""
    return LargeFound(
        where=where,
        findings=findings_of_many(view, asked, last=last),
        persons={code: person for person in view.people for code in person.ids},
        findings_note=_note(asked, read=len(view.people)),
    )


def _note(asked: Odd, *, read: int) -> Text:
    many = asked.referred
    return Text(
        f"{number_text(many)} henviste er gennemgået maskinelt, og de {number_text(read)}, der "
        "kunne have noget at se på, er læst én for én. Hvad tolkninger koster, og om kæden holder, "
        f"er ikke med her; {ELSEWHERE.da}",
        f"{number_text(many, 'en')} referred were looked through by machine, and the "
        f"{number_text(read, 'en')} who might have something to look at were read one by one. What "
        f"interpretations cost, and whether the chain holds, is not among it; {ELSEWHERE.en}",
    )
