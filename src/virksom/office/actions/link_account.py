"""Link the account somebody has elsewhere to who they are here, or forget that link."""

from virksom.office.store import factors, identities, openid
from virksom.office.store.openid import Told
from virksom.programme.kernel import Refusal, Text


class CannotLink(Refusal):
    """An account elsewhere cannot be linked, or its link cannot be forgotten."""


def link_account(user_id: int, told: Told) -> None:
    """Let somebody who is signed in come in by an account they have elsewhere too.

    Args:
        user_id: who is signed in.
        told: what the provider answered, believed.

    Raises:
        CannotLink: somebody else asked for it, or the account belongs to somebody here already.
    """
    provider = openid.told()
    if provider is None or told.linking != user_id:
        raise CannotLink(
            Text(
                "En anden er logget ind nu end den, der begyndte. Begynd igen.",
                "Another is signed in now than whoever began. Begin again.",
            )
        )
    if not identities.link(user_id, issuer=provider.issuer, subject=told.subject):
        raise CannotLink(
            Text(
                "Kontoen er allerede knyttet til nogen her; fjern den dér først.",
                "The account is linked to somebody here already; remove it there first.",
            )
        )


def unlink_account(user_id: int, identity: int) -> None:
    """Forget the link; the account elsewhere opens nothing here from then on.

    Raises:
        CannotLink: it is all they sign in with, or it is not theirs.
    """
    if not factors.factors(user_id).password:
        raise CannotLink(
            Text(
                "Kontoen er din eneste vej ind; bed administratoren om en adgangskode først.",
                "The account is your only way in; ask the administrator for a password first.",
            )
        )
    if not identities.unlink(user_id, identity):
        raise CannotLink(
            Text("Den konto er ikke knyttet til dig.", "That account is not linked to you.")
        )
