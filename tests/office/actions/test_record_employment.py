"""A candidate gets a job, with a company that is known or new."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection

from tests.office import cast
from virksom.office.access import Denied, Role
from virksom.office.actions.name_company import NoSuchCompany
from virksom.office.actions.record_employment import CannotEmploy, NewWork, record_employment
from virksom.office.store import read
from virksom.office.store.companies import companies
from virksom.programme.record import Employment, Fact

CONSULTANT = cast.actor(Role.RECRUITMENT_CONSULTANT)
SINCE = date(2019, 10, 7)


def work(company: str = "V001", **more: object) -> NewWork:
    told = {"form": "ordinary", "weekly_hours": Decimal("12.5"), "since": SINCE, **more}
    return NewWork(company=company, **told)


def employ(candidate: str = "K001", **more: object) -> tuple[Fact, ...]:
    return record_employment(CONSULTANT, candidate, work=work(**more), moment=cast.MOMENT)


@pytest.mark.usefixtures("office")
def test_a_job_is_a_fact_with_a_code_of_its_own() -> None:
    (fact,) = employ()
    assert fact.value == Employment(
        employment="E001", company="V001", form="ordinary", weekly_hours=Decimal("12.5")
    )
    assert (fact.by, fact.since, fact.until) == ("konsulent-1", SINCE, None)
    (second,) = employ(weekly_hours=None)
    assert isinstance(second.value, Employment)
    assert (second.value.employment, second.value.weekly_hours) == ("E002", None)


@pytest.mark.usefixtures("office")
def test_a_new_company_gets_a_code_and_its_name_lies_sealed() -> None:
    company, job = employ(company="  Bageren på Torvet ")
    assert (company.kind, company.subject) == ("company", "V010")
    assert isinstance(job.value, Employment)
    assert job.value.company == "V010"
    named = {row.code: row.name for row in companies(cast.CODE)}
    assert named["V010"] == "Bageren på Torvet"
    assert "Bageren" not in "".join(fact.wire for fact in read.log(cast.CODE).facts)


@pytest.mark.usefixtures("office")
def test_a_company_is_found_again_by_its_name() -> None:
    employ(company="Bageren")
    (job,) = employ(company="bageren")
    assert isinstance(job.value, Employment)
    assert job.value.company == "V010"


@pytest.mark.usefixtures("office")
def test_a_company_that_only_the_list_knows_is_put_on_record() -> None:
    company, _ = employ(company="v009")
    assert (company.kind, company.subject) == ("company", "V009")


@pytest.mark.usefixtures("office")
def test_a_code_that_no_company_has_is_refused() -> None:
    with pytest.raises(NoSuchCompany, match="ingen virksomhed V777"):
        employ(company="V777")


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"form": "slave"}, "form fra listen"),
        ({"last": date(2019, 10, 6)}, "før første dag"),
        ({"since": date(2021, 1, 1)}, "mere end et år fremme"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_said(more: dict[str, object], words: str) -> None:
    before = read.log(cast.CODE)
    with pytest.raises(CannotEmploy, match=words):
        employ(company="Bageren", **more)
    assert read.log(cast.CODE) == before
    assert "Bageren" not in [row.name for row in companies(cast.CODE)]


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("role", [Role.ADVISER, Role.CANDIDATE, Role.COMPANY_CONTACT])
def test_only_the_provider_records_jobs(role: Role) -> None:
    with pytest.raises(Denied):
        record_employment(cast.actor(role), "K001", work=work(), moment=cast.MOMENT)


def at_once(do: Callable[[int], object], times: int) -> None:
    """Run something in several threads, each with its own connection."""

    def alone(number: int) -> None:
        try:
            do(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(times) as pool:
        list(pool.map(alone, range(times)))


@pytest.mark.usefixtures("engine", "own_database")
def test_jobs_recorded_at_once_get_codes_of_their_own() -> None:
    cast.gather()
    at_once(lambda number: employ(company=f"Butik {number}"), 4)
    jobs = [fact.value for fact in read.log(cast.CODE).facts if fact.kind == "employment"]
    assert sorted(job.employment for job in jobs if isinstance(job, Employment)) == [
        f"E{number:03d}" for number in range(1, 5)
    ]
    names = [row.name for row in companies(cast.CODE)]
    assert all(names.count(f"Butik {number}") == 1 for number in range(4))
