"""What a key of the API may open: scopes, chosen when the key is made; the table still decides.

A scope never opens more than the access table lets the key's role do; it only opens less.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from virksom.office.access.deeds import Deed
from virksom.office.access.roles import Role
from virksom.office.access.table import TABLE, Whose
from virksom.programme.kernel import Text


class Scope(StrEnum):
    """A part of the API; the value is what a key's row and the description say."""

    REFERRALS_WRITE = "referrals:write"
    STATUS_READ = "status:read"
    FACTS_READ = "facts:read"
    CONTRACT_READ = "contract:read"
    CONTRACT_TRY = "contract:try"
    SETTLEMENT_READ = "settlement:read"
    SETTLEMENT_WRITE = "settlement:write"
    INVOICES_READ = "invoices:read"
    INVOICES_DISPUTE = "invoices:dispute"
    EVIDENCE_READ = "evidence:read"
    EVIDENCE_COMPARE = "evidence:compare"
    REGISTERS_WRITE = "registers:write"
    SAMPLES_READ = "samples:read"
    SAMPLES_WRITE = "samples:write"
    LEDGER_READ = "ledger:read"
    LEDGER_WRITE = "ledger:write"


SCOPE_NAMES: Mapping[Scope, Text] = {
    Scope.REFERRALS_WRITE: Text("henvise kandidater", "refer candidates"),
    Scope.STATUS_READ: Text(
        "hente status og kandidaters tilstand", "fetch the status and candidates' states"
    ),
    Scope.FACTS_READ: Text("hente fakta ud", "fetch facts"),
    Scope.CONTRACT_READ: Text("læse aftalen", "read the contract"),
    Scope.CONTRACT_TRY: Text("prøve en anden aftale af", "try another contract"),
    Scope.SETTLEMENT_READ: Text("se afregninger", "see settlements"),
    Scope.SETTLEMENT_WRITE: Text("forberede afregninger", "prepare settlements"),
    Scope.INVOICES_READ: Text("hente fakturaer", "fetch invoices"),
    Scope.INVOICES_DISPUTE: Text("gøre indsigelse mod en uge", "dispute a week"),
    Scope.EVIDENCE_READ: Text("se, hvordan uger er bevist", "see how weeks are proven"),
    Scope.EVIDENCE_COMPARE: Text(
        "holde kommunens egen liste op mod vores", "hold the municipality's own list against ours"
    ),
    Scope.REGISTERS_WRITE: Text("hente registerdata ind", "import register data"),
    Scope.SAMPLES_READ: Text("se stikprøver", "see samples"),
    Scope.SAMPLES_WRITE: Text(
        "trække, kontrollere og besvare stikprøver", "draw, control and answer samples"
    ),
    Scope.LEDGER_READ: Text("se regnskabet", "see the ledger"),
    Scope.LEDGER_WRITE: Text("bogføre penge", "record money"),
}
"""What each scope opens, in words."""

OPENS: Mapping[Scope, tuple[Deed, ...]] = {
    Scope.REFERRALS_WRITE: (Deed.REFER,),
    Scope.STATUS_READ: (Deed.SEE_OVERVIEW, Deed.SEE_CANDIDATE),
    Scope.FACTS_READ: (Deed.READ_FACTS,),
    Scope.CONTRACT_READ: (Deed.SEE_OVERVIEW,),
    Scope.CONTRACT_TRY: (Deed.SIMULATE,),
    Scope.SETTLEMENT_READ: (Deed.SEE_SETTLEMENT,),
    Scope.SETTLEMENT_WRITE: (Deed.PREPARE_SETTLEMENT, Deed.RELEASE_SETTLEMENT),
    Scope.INVOICES_READ: (Deed.SEE_SETTLEMENT,),
    Scope.INVOICES_DISPUTE: (Deed.DISPUTE_WEEK,),
    Scope.EVIDENCE_READ: (Deed.SEE_EVIDENCE,),
    Scope.EVIDENCE_COMPARE: (Deed.RECONCILE,),
    Scope.REGISTERS_WRITE: (Deed.IMPORT_REGISTER,),
    Scope.SAMPLES_READ: (Deed.SEE_SAMPLES,),
    Scope.SAMPLES_WRITE: (Deed.DRAW_SAMPLE, Deed.ANSWER_SAMPLE),
    Scope.LEDGER_READ: (Deed.SEE_LEDGER,),
    Scope.LEDGER_WRITE: (Deed.RECORD_MONEY,),
}
"""The deeds that each scope lets a key ask for. A release is a person's: a key is told so."""


def scopes_of(role: Role) -> tuple[Scope, ...]:
    """Return the scopes that open something to a role by the access table, in their order."""
    row = TABLE[role]
    return tuple(
        scope
        for scope, deeds in OPENS.items()
        if any(isinstance(row[deed], Whose) for deed in deeds)
    )


def written(scopes: Iterable[Scope]) -> str:
    """Return scopes as a key's row has them: their codes in order, with a space between."""
    held = frozenset(scopes)
    return " ".join(scope.value for scope in Scope if scope in held)


def read_scopes(text: str) -> frozenset[Scope]:
    """Return the scopes that a key's row names; a code of none that is left is passed over."""
    known = {scope.value: scope for scope in Scope}
    return frozenset(known[word] for word in text.split() if word in known)


def not_opened(scope: Scope) -> Text:
    """Return why a key without a scope is refused."""
    name = SCOPE_NAMES[scope]
    return Text(
        f"Nøglen mangler »{scope.value}« ({name.da}); administratoren kan lave en, der har det.",
        f"The key lacks “{scope.value}” ({name.en}); the administrator can make one that has it.",
    )
