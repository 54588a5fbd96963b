"""Put an organisation on the programme's list."""

from virksom.office.access import Actor, Deed, may
from virksom.office.store import organisations, read
from virksom.office.store.contracts import contract_of
from virksom.office.store.organisations import JOBCENTRE_UNIT, KINDS, WORKPLACES, OrganisationRow
from virksom.office.store.vault.sealing import seal
from virksom.programme.kernel import Refusal, Text


class CannotAddOrganisation(Refusal):
    """The organisation cannot be added as asked; the sentence says what to change."""


def add_organisation(actor: Actor, kind: str, *, code: str, name: str) -> None:
    """Add an organisation; its name goes sealed.

    Args:
        actor: who asks.
        kind: one of ``KINDS``.
        code: code of a referring unit, or a V-code; "" for the kinds that have none.
        name: what it is called.

    Raises:
        Denied: the actor may not.
        CannotAddOrganisation: the kind is unknown, a code is missing or needless, the contract
            names no such unit, or one with that kind and code stands already.
    """
    may(actor, Deed.MANAGE_PEOPLE)
    reason = _why_not(actor.programme, kind, code=code)
    if reason is not None:
        raise CannotAddOrganisation(reason)
    row = OrganisationRow(kind=kind, code=code, name_sealed=seal(name))
    organisations.add(actor.programme, [row])


def _why_not(programme: str, kind: str, *, code: str) -> Text | None:
    if kind not in KINDS:
        return Text("Vælg en slags organisation fra listen.", "Choose a kind from the list.")
    needs = kind == JOBCENTRE_UNIT or kind in WORKPLACES
    if needs != bool(code) or (kind in WORKPLACES and not _is_company(code)):
        return Text(
            "En enhed har sin kode fra aftalen, en virksomhed et V-nummer; andre har ingen kode.",
            "A unit has its code from the contract, a company a V-number; others have no code.",
        )
    if kind == JOBCENTRE_UNIT and code not in units_of(programme):
        return Text(
            "Skriv koden på en enhed, som aftalen nævner.",
            "Write the code of a unit that the contract names.",
        )
    held = {(row.kind, row.code) for row in organisations.organisations(programme)}
    if code and (kind, code) in held:
        return Text("Den står allerede på listen.", "It is on the list already.")
    return None


def units_of(programme: str) -> frozenset[str]:
    """Return the codes of the units that may refer, on whatever day."""
    terms = contract_of(read.programme(programme).contract).terms
    first = terms.begins()
    found, day = set(terms.on(first).codes("referring_units")), terms.next_change(first)
    while day is not None:
        found |= set(terms.on(day).codes("referring_units"))
        day = terms.next_change(day)
    return frozenset(found)


def _is_company(code: str) -> bool:
    return code[:1] == "V" and code[1:].isascii() and code[1:].isdigit()
