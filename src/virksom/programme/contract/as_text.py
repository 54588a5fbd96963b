"""A whole contract in sentences: each clause, then what its terms come to, amendments last.

Source:
    Rules, section 2: a term has the day it is in force and the day it was agreed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from virksom.programme.contract.clause import Clause
from virksom.programme.contract.contract import Contract
from virksom.programme.contract.outcome_text import Names, names_of
from virksom.programme.contract.switch_text import switch_text
from virksom.programme.contract.switches import SWITCHES
from virksom.programme.contract.term import DatedValue, Term
from virksom.programme.contract.term_text import term_text, waits_in_working_days
from virksom.programme.contract.terms import Terms
from virksom.programme.kernel import Text, date_text


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseText:
    """A clause as a lawyer reads it.

    Args:
        clause: the clause.
        sentences: what its terms and switches say, in the order of the contract; empty where it
            is told only.
    """

    clause: Clause
    sentences: tuple[Text, ...]


def contract_text(contract: Contract, terms: Terms) -> tuple[ClauseText, ...]:
    """Return a contract in sentences, clause by clause.

    A value in force from the day the contract begins is told plainly; one that came later says
    from when, and when it was agreed. How a cap in weeks is counted is left out where no term says
    such a cap.

    Args:
        contract: the contract.
        terms: its terms, as known at the moment asked for.
    """
    told = [
        (dated.clause, _told(term, dated, terms=terms, names=names_of(terms.terms)))
        for term in terms.terms.values()
        for dated in term.values
        if _is_asked(term, terms)
    ]
    return tuple(
        ClauseText(clause=clause, sentences=tuple(_of(number, told)))
        for number, clause in contract.clauses.items()
    )


def _of(number: str, told: list[tuple[str, Text]]) -> Iterator[Text]:
    return (sentence for clause, sentence in told if clause == number)


def _is_asked(term: Term, terms: Terms) -> bool:
    """Say whether a term is asked for: how a cap in weeks is counted only where there is one."""
    return term.name != "cap_counts" or "cap" in terms.terms


def _told(term: Term, dated: DatedValue, *, terms: Terms, names: Names) -> Text:
    if term.name in SWITCHES:
        said = switch_text(term, dated.value)
    else:
        working = waits_in_working_days(terms.terms, on=dated.since)
        said = term_text(term, dated.value, names=names, working=working)
    if dated.since <= terms.begins():
        return said
    since = date_text(dated.since), date_text(dated.since, "en")
    agreed = date_text(dated.agreed_on), date_text(dated.agreed_on, "en")
    return Text(
        f"Fra {since[0]} (aftalt {agreed[0]}): {said.da}",
        f"From {since[1]} (agreed {agreed[1]}): {said.en}",
    )
