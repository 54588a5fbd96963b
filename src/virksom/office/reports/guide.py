"""The user guide, a page a role: the file of each, and the page a reader opens first."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from virksom.office.access import ROLE_NAMES, Actor, Role
from virksom.office.reports.door import Door
from virksom.programme.kernel import Text

GUIDES: Mapping[str, Role] = {
    "raadgiver": Role.ADVISER,
    "konsulent": Role.RECRUITMENT_CONSULTANT,
    "teamleder": Role.TEAM_LEADER,
    "oekonomi": Role.FINANCE_OFFICER,
    "bogholder": Role.BOOKKEEPER,
    "investor": Role.INVESTOR_ANALYST,
    "virksomhed": Role.COMPANY_CONTACT,
    "oplaerer": Role.TRAINER,
    "kandidat": Role.CANDIDATE,
    "administrator": Role.ADMINISTRATOR,
}
"""The pages by the name in their address and of their file, each with the role it is for."""

ENGLISH = frozenset({"administrator"})
"""Those in English; the others are in Danish."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """A link to a page of the guide.

    Args:
        label: the role it is for.
        door: where it leads.
        here: whether it is the page shown.
    """

    label: Text
    door: Door
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidePage:
    """A page of the guide.

    Args:
        role: whom it is for.
        written: the page in Markdown, its heading left out.
        language: the one it is written in: "da" or "en".
        others: every page of the guide, in order.
    """

    role: Text
    written: str
    language: str
    others: tuple[Other, ...]


def guide_page(name: str) -> GuidePage | None:
    """Return a page by its name; None where there is none of it."""
    role = GUIDES.get(name)
    if role is None:
        return None
    return GuidePage(
        role=ROLE_NAMES[role],
        written=_written(name),
        language="en" if name in ENGLISH else "da",
        others=tuple(
            Other(label=ROLE_NAMES[one], door=Door("guide_of", (code,)), here=code == name)
            for code, one in GUIDES.items()
        ),
    )


def own_guide(actor: Actor) -> str:
    """Return the name of the page for the actor's first role, in the order of the roles."""
    names = {role: name for name, role in GUIDES.items()}
    return next(names[role] for role in Role if role in actor.roles)


@cache
def _written(name: str) -> str:
    """Return a page below its heading; a file that ships, so it is read once."""
    text = (guide_folder() / f"{name}.md").read_text(encoding="utf-8")
    return text.partition("\n")[2].lstrip()


def guide_folder() -> Path:
    """Return where the guide lies: beside the package in a wheel, or in the checkout."""
    package = Path(__file__).resolve().parents[2]
    inside = package / "guide"
    return inside if inside.is_dir() else package.parents[1] / "docs" / "guide"
