"""Two openings at V001 and three candidates who seek, for the tests of the match."""

from datetime import date

from tests.office import cast
from virksom.office.store import write
from virksom.office.store.vault.persons import PersonData, put_all
from virksom.programme.kernel import Json
from virksom.programme.record import Draft, Fact

DAY = date(2019, 9, 2)
O001, O002 = "O001", "O002"


def tell(kind: str, subject: str, *, since: date = DAY, **value: Json) -> Fact:
    """Put a fact on record."""
    draft = Draft(kind=kind, subject=subject, since=since, value=value, by="konsulent-1")
    return write.append(cast.CODE, [draft], moment=cast.MOMENT)[0]


def post(code: str = O001, **more: Json) -> Fact:
    """Put an opening on record: 10 to 15 hours in a kitchen, food hygiene required."""
    value = {
        "company": "V001",
        "occupation": "kitchen_helper",
        "seats": 1,
        "must": ["food_hygiene"],
    }
    return tell("opening", code, **{"hours_from": "10", "hours_to": "15", **value, **more})


def profile(candidate: str, **more: Json) -> Fact:
    """Tell a profile: 12 hours now, kitchens."""
    return tell("profile", candidate, **{"hours_able": "12", "wanted": ["kitchen"], **more})


def can(candidate: str, competence: str = "food_hygiene", **more: Json) -> Fact:
    """Document a competence."""
    value = {"competence": competence, "level": "sure", "evidence": "training", **more}
    return tell("competence", candidate, **value)


def seek() -> None:
    """Let K001 fit, K002 lack the competence, and K003 the hours."""
    tell("referral", "K003", unit="uddannelseshuset", age_band="18-24")
    people = [PersonData(code=f"K00{n}", name=f"Navn Nummer{n}") for n in (1, 2, 3)]
    put_all(cast.CODE, people, moment=cast.MOMENT)
    profile("K001")
    can("K001")
    profile("K002")
    profile("K003", hours_able="5", hours_willing="8")
    can("K003")
