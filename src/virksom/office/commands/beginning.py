"""Beginning a programme from the terminal, and letting somebody into one more."""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from virksom.office.actions.begin_programme import NewProgramme, begin_programme
from virksom.office.actions.join_programme import join_programme
from virksom.office.actions.send_link import fitting_link
from virksom.office.commands.start import database_trouble_said, make_place, make_ready
from virksom.office.store import read
from virksom.programme.kernel import Text


def begin(code: str, *, told: dict[str, str], invented: bool, moment: datetime) -> Text:
    """Begin a programme; return who its administrator is, and the address that opens once.

    Args:
        code: of the programme.
        told: contract, provider, administrator and mail, by these names.
        invented: whether its people are invented.
        moment: the real moment it is.

    Raises:
        Refusal: the programme cannot be begun as asked, or the database cannot be reached.
    """
    make_place()
    make_ready()
    with database_trouble_said(), transaction.atomic():
        new = NewProgramme(code=code, invented=invented, **told)
        user = begin_programme(new, moment=moment)
        row = read.programme(code)
        path = fitting_link(user, code, moment=row.clock(moment))
    address = f"{settings.OFFICE_URL}{path}"
    return Text(
        f"Programmet {code} er begyndt, med aftalen {row.contract}.\n"
        f"{user.username} er administrator og vælger adgangskode her, én gang og inden et døgn:\n"
        f"{address}",
        f"Programme {code} has begun, under the contract {row.contract}.\n"
        f"{user.username} is its administrator and chooses a password here, once and within a "
        f"day:\n{address}",
    )


def join(code: str, *, user: str, role: str, organisation: str, moment: datetime) -> Text:
    """Let somebody with an account into one more programme; return their code in it.

    Args:
        code: of the programme.
        user: what they sign in with.
        role: value of the role.
        organisation: code of where they come from; "" where only one organisation fits.
        moment: the real moment it is.

    Raises:
        Refusal: they cannot be let in as asked, or the database cannot be reached.
    """
    make_place()
    make_ready()
    with database_trouble_said():
        now = read.programme(code).clock(moment)
        known = join_programme(code, user, role=role, organisation=organisation, moment=now)
    return Text(
        f"{user} er {known} i programmet {code} og skifter til det øverst på siden.",
        f"{user} is {known} in programme {code} and changes to it at the top of the page.",
    )
