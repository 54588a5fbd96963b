"""A case knows whose the companies are: by its own facts and by theirs."""

from datetime import date

import pytest

from tests.office import cast
from virksom.office.store import read, write
from virksom.office.store.case import case, with_companies
from virksom.programme.kernel import Json
from virksom.programme.record import Draft, Fact
from virksom.programme.status import people


def told(kind: str, subject: str, **value: Json) -> Fact:
    draft = Draft(kind=kind, subject=subject, since=date(2019, 1, 7), value=value)
    return write.append(cast.CODE, [draft], moment=cast.MOMENT)[0]


@pytest.fixture(autouse=True)
def _job(office: cast.Cast) -> None:  # noqa: ARG001  # its people
    job = {"employment": "E901", "company": "V901", "form": "ordinary", "weekly_hours": "37"}
    told("employment", "K001", **job)
    told("company", "V902", related_to_provider=True)


def own(code: str = "K001") -> list[bool]:
    return [job.related for job in case(cast.CODE, code).person.jobs if job.company == "V901"]


def test_a_company_of_another_is_not_the_providers() -> None:
    assert own() == [False]


def test_the_providers_own_is_known_by_whichever_code() -> None:
    told("same_company", "V901", other="V902")
    assert own() == [True]


def test_what_was_taken_back_of_a_company_never_held() -> None:
    fact = told("company", "V901", related_to_provider=True)
    assert own() == [True]
    back = Draft(
        kind="retraction",
        subject="V901",
        since=fact.since,
        value={"reason": "mistake"},
        replaces=fact.id,
    )
    write.append(cast.CODE, [back], moment=cast.MOMENT)
    assert own() == [False]


def test_the_case_is_the_person_of_the_whole_log() -> None:
    told("company", "V901", related_to_provider=True)
    one = case(cast.CODE, "K001")
    whole = next(each for each in people(read.log(cast.CODE).known()) if "K001" in each.ids)
    assert one.person == whole
    again = people(with_companies(one, one.log).known())
    assert [each.jobs for each in again] == [whole.jobs]
