"""What a proposal is made from: the opening beside the candidate, as they are then.

Source:
    Invariant 4: frozen, sealed in the vault, with its digest in the fact.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from virksom.office.store.asks import ask_of, companies_known, firm_of
from virksom.office.store.match_guide import match_guide
from virksom.office.store.proposals import ProposalCase
from virksom.office.store.whose import facts_about
from virksom.programme.files.matching import read_weights
from virksom.programme.kernel import Json
from virksom.programme.matching import Match, Weights, match, seeker, snapshot


def match_of(found: ProposalCase, *, on: date) -> Match:
    """Return the candidate beside the opening, with everything that speaks for and against.

    Args:
        found: candidate and opening.
        on: the day it is.
    """
    row, vacancy = found.one.row, found.proposed.vacancy(found.opening)
    known = companies_known(row.code, found.proposed.companies(found.opening))
    return match(
        ask_of(vacancy, firm_of(vacancy, known)),
        seeker(found.one.person.id, facts_about(found.one), on=on),
        guide=match_guide(row.code),
        weights=weights_of(row.contract),
    )


def basis(made_from: Match, *, contract: str) -> Mapping[str, Json]:
    """Return what a proposal is made from, as it is frozen: codes and numbers, never a name.

    Args:
        made_from: the candidate beside the opening.
        contract: name of the programme's contract.
    """
    return snapshot(made_from, weights=weights_of(contract))


@lru_cache(maxsize=8)
def weights_of(contract: str) -> Weights:
    """Return how much each part of a match weighs; read once a process.

    Raises:
        Refusal: the contract's file of weights is broken.
    """
    return read_weights(contract)
