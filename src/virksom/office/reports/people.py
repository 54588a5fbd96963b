"""The people of a programme, and the organisations they come from."""

from collections.abc import Iterable
from dataclasses import dataclass

from virksom.office.access import ROLE_NAMES, SCOPE_NAMES, Actor, Role, Scope
from virksom.office.access.scopes import read_scopes
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.store import api_keys, members
from virksom.office.store.factors import with_factor
from virksom.office.store.members import Member
from virksom.office.store.organisations import (
    COMPANY,
    FINANCE,
    INVESTOR,
    JOBCENTRE_UNIT,
    PROVIDER,
    SOCIAL_ENTERPRISE,
    WORKPLACES,
    OrganisationRow,
    organisations,
)
from virksom.office.store.vault.persons import names
from virksom.office.store.vault.sealing import opened
from virksom.programme.kernel import Text

KIND_NAMES = {
    PROVIDER: Text("Leverandør", "Provider"),
    JOBCENTRE_UNIT: Text("Enhed i jobcentret", "Jobcentre unit"),
    FINANCE: Text("Kommunens økonomi", "Municipality's finance"),
    INVESTOR: Text("Investor", "Investor"),
    SOCIAL_ENTERPRISE: Text("Socialøkonomisk virksomhed", "Social enterprise"),
    COMPANY: Text("Virksomhed", "Company"),
}
"""What each kind of organisation is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """Somebody in the list of people.

    Args:
        code: how facts speak of them, or their username where facts do not.
        name: from the vault; "" when nobody told it.
        role: what they are.
        organisation: where they come from; empty for nobody's.
        active: whether they can sign in.
        own: whether it is the reader.
        may_be_shut: whether the reader can shut their door.
        may_be_opened: whether the reader can open it again.
        may_be_forgotten: whether they have a second factor that the reader can forget.
    """

    code: str
    name: str
    role: Text
    organisation: Text
    active: bool
    own: bool
    may_be_shut: bool
    may_be_opened: bool
    may_be_forgotten: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePage:
    """The people by role, and the doors to letting more in."""

    people: tuple[PersonLine, ...]
    organisations: tuple[Text, ...]
    workplaces: tuple[Text, ...]
    workplaces_counted: Text
    counted: Text
    admit: Door
    add: Door
    make_key: Door
    keys: tuple["KeyLine", ...]
    webhooks: Door
    erase: Door


def people_page(actor: Actor) -> PeoplePage:
    """Return everybody with a role in the actor's programme but the candidates."""
    rows = [one for one in members.members(actor.programme) if one.role != Role.CANDIDATE]
    held = organisations(actor.programme)
    told = names(actor.programme, [row.code for row in rows if row.code])
    labels = {(row.kind, row.code): organisation_label(row) for row in held}
    order = {role.value: place for place, role in enumerate(Role)}
    factored = with_factor([row.user for row in rows])
    workplaces = sorted(
        (labels[row.kind, row.code] for row in held if _works(row)), key=lambda text: text.da
    )
    rows.sort(key=lambda row: (not row.active, order[row.role], row.code))
    return PeoplePage(
        people=tuple(
            _line(row, actor, told=told, labels=labels, factored=factored) for row in rows
        ),
        organisations=tuple(labels[row.kind, row.code] for row in held if not _works(row)),
        workplaces=tuple(workplaces),
        workplaces_counted=words.several(
            len(workplaces),
            one=Text("virksomhed", "company"),
            many=Text("virksomheder", "companies"),
        ),
        counted=Text(f"{len(rows)} med adgang", f"{len(rows)} with access"),
        admit=Door("admit"),
        add=Door("add_organisation"),
        make_key=Door("make_key"),
        keys=tuple(
            KeyLine(code=row.code, scopes=scope_lines(row.scopes))
            for row in api_keys.api_keys(actor.programme)
        ),
        webhooks=Door("webhooks"),
        erase=Door("erase"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPage:
    """A key of the API, the one time it is shown, the code it acts under, and what it opens."""

    code: str
    key: str
    scopes: tuple["ScopeLine", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeLine:
    """A part of the API that a key opens: its code, and what it is called."""

    code: str
    label: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine:
    """A key that is in use: the code it acts under, and what it opens."""

    code: str
    scopes: tuple[ScopeLine, ...]


def scope_lines(codes: Iterable[str]) -> tuple[ScopeLine, ...]:
    """Return what codes of scopes open, in the order of the scopes."""
    held = read_scopes(" ".join(codes))
    return tuple(
        ScopeLine(code=scope.value, label=SCOPE_NAMES[scope]) for scope in Scope if scope in held
    )


def keyed_choices(actor: Actor) -> tuple[tuple[str, Text], ...]:
    """Return the organisations whose systems may have a key, by code, each with its name."""
    held = organisations(actor.programme)
    return tuple(
        (row.code or row.kind, organisation_label(row)) for row in held if row.kind in _KEYED
    )


_KEYED = frozenset({JOBCENTRE_UNIT, FINANCE, PROVIDER})


def organisation_choices(actor: Actor) -> tuple[tuple[str, Text], ...]:
    """Return the organisations of the actor's programme as ``kind/code``, each with its name."""
    held = organisations(actor.programme)
    return tuple((f"{row.kind}/{row.code}", organisation_label(row)) for row in held)


def _works(row: OrganisationRow) -> bool:
    return row.kind in WORKPLACES


def organisation_label(row: OrganisationRow) -> Text:
    """Return what an organisation is called: its own name, or its kind and code."""
    kind = KIND_NAMES[row.kind]
    name = opened(row.name_sealed) or row.code
    if not name:
        return kind
    return Text(f"{name} ({kind.da.lower()})", f"{name} ({kind.en.lower()})")


def _line(
    row: Member,
    actor: Actor,
    *,
    told: dict[str, str],
    labels: dict[tuple[str, str], Text],
    factored: frozenset[int],
) -> PersonLine:
    own = row.user == actor.id
    return PersonLine(
        code=row.code or row.username,
        name=told.get(row.code, ""),
        role=ROLE_NAMES[Role(row.role)],
        organisation=labels.get((row.kind, row.organisation), Text("", "")),
        active=row.active,
        own=own,
        may_be_shut=row.active and not own and bool(row.code),
        may_be_opened=not row.active and bool(row.code),
        may_be_forgotten=row.user in factored and not own and bool(row.code),
    )
