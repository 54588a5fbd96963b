"""Who is referred in these tests, and the adviser who does it."""

from datetime import date

from tests.office import cast
from virksom.office.access import Role
from virksom.office.actions.refer import Answer, Referred, refer
from virksom.office.store.vault.cpr import read_cpr
from virksom.programme.files.contracts import read_contract
from virksom.programme.record import Fact

ADVISER = cast.actor(Role.ADVISER)
DAY = date(2019, 10, 7)
TERMS = read_contract("impact60").terms
ANNA = "070495-1234"


def told(name: str = "Anna Aagaard", cpr: str = ANNA, **more: object) -> Referred:
    """Return Anna, or somebody else."""
    read = read_cpr(cpr)
    return Referred(name=name, cpr=read, birth_date=read.birth_date, since=DAY, **more)  # type: ignore[arg-type]


def refer_by(who: Referred | None = None, *, same: str = "", others: str = "") -> Fact:
    """Refer Anna, or somebody else, at the cast's moment."""
    answer = Answer(same=same, others=frozenset(others.split()))
    return refer(ADVISER, who or told(), terms=TERMS, answer=answer, moment=cast.MOMENT)
