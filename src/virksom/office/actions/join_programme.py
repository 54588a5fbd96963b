"""Let somebody who signs in already into another programme, under the same account."""

from datetime import datetime

from django.db import transaction

from virksom.office.access import BY_LINK, Role, is_system
from virksom.office.actions.admit import COMES_FROM, STEMS
from virksom.office.store import members, read, users, write
from virksom.office.store.organisations import organisations
from virksom.office.store.users import UserRow
from virksom.office.store.vault.persons import PersonData, person, put
from virksom.programme.kernel import Refusal, Text


class CannotJoin(Refusal):
    """Somebody cannot be let into another programme as asked; the sentence says why."""


def join_programme(
    programme: str, username: str, *, role: str, organisation: str = "", moment: datetime
) -> str:
    """Give somebody with an account a role in another programme; return their code there.

    Only whoever runs the office may: an account is shared by all its programmes. Candidates and
    others who come by a link have an account for each programme, and are joined in the vault
    alone.

    Args:
        programme: code of the programme.
        username: what they sign in with.
        role: value of the role.
        organisation: code of where they come from; "" where only one organisation fits.
        moment: when, by the programme's clock.

    Raises:
        NoSuchProgramme: there is none with that code.
        CannotJoin: there is no such account or role, they come by a link, they have the role
            already, or not just one organisation fits.
    """
    read.programme(programme)
    user, wanted = _account(username), _role(role)
    home = _home(programme, wanted, organisation=organisation)
    with transaction.atomic():
        write.hold(programme)
        before = [one for one in members.members(programme) if one.user == user.id]
        if any(one.role == wanted for one in before):
            raise CannotJoin(_THERE)
        code = next((one.code for one in before if one.code), "")
        if not code:
            code = members.next_code(programme, STEMS[wanted])
            put(programme, _known(user, code), moment=moment)
        users.join(programme, user.id, role=wanted, code=code, organisation=home)
    return code


def _known(user: UserRow, code: str) -> PersonData:
    """Return the name and address that the user's first programme knows, under another code."""
    first = user.memberships[0]
    told = person(first.programme, first.code)
    return PersonData(code=code, name=told.name if told else "", mail=told.mail if told else "")


def _account(username: str) -> UserRow:
    user = users.by_username(username)
    if user is None or not user.memberships or any(is_system(one.code) for one in user.memberships):
        raise CannotJoin(
            Text(
                f"Ingen logger ind som »{username}« her; se brugernavnet under Adgang.",
                f"Nobody signs in as “{username}” here; see the username under Access.",
            )
        )
    if any(one.role in BY_LINK for one in user.memberships):
        raise CannotJoin(_BY_LINK)
    return user


def _role(role: str) -> Role:
    if role in BY_LINK:
        raise CannotJoin(_BY_LINK)
    if role not in STEMS:
        fitting = ", ".join(one for one in STEMS if one not in BY_LINK)
        raise CannotJoin(
            Text(
                f"Der er ingen rolle »{role}«; vælg en af {fitting}.",
                f"There is no role “{role}”; choose one of {fitting}.",
            )
        )
    return Role(role)


def _home(programme: str, role: Role, *, organisation: str) -> tuple[str, str]:
    there = [
        (row.kind, row.code) for row in organisations(programme) if row.kind in COMES_FROM[role]
    ]
    fitting = [one for one in there if organisation in {"", one[1]}]
    if len(fitting) != 1:
        raise CannotJoin(_which(programme, [code for _, code in there if code], len(fitting)))
    return fitting[0]


def _which(programme: str, codes: list[str], fits: int) -> Text:  # noqa: PLR0917  # in the sentence's order
    """Return which organisations there are to choose from."""
    told = ", ".join(codes)
    return Text(
        f"{fits} organisationer i {programme} passer til rollen; "
        + (f"sig med --from, hvor de kommer fra: {told}." if codes else "tilføj en under Adgang."),
        f"{fits} organisations in {programme} fit the role; "
        + (f"tell with --from where they come from: {told}." if codes else "add one under Access."),
    )


_THERE = Text(
    "De har den rolle i programmet; er døren lukket, åbnes den under Adgang.",
    "They have that role in the programme; a door that is shut is opened under Access.",
)
_BY_LINK = Text(
    "Den, der kommer ind med et link, har en adgang i hvert program.",
    "Who comes in by a link has an access in each programme.",
)
