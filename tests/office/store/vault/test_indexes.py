"""What is looked up goes by an index, however many persons there are ."""

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.office.cast import CODE, stand
from tests.office.store.vault.people import ANNE, SOREN, WHEN
from virksom.office.store.models import VaultPerson
from virksom.office.store.vault.find import by_mail, find, likely_same
from virksom.office.store.vault.persons import names, person, put_all

pytestmark = pytest.mark.django_db

QUESTIONS: dict[str, Callable[[], object]] = {
    "a word": lambda: find(CODE, "anne", most=9),
    "two words": lambda: find(CODE, "anne aag", most=9),
    "a CPR": lambda: find(CODE, ANNE.cpr, most=9),
    "a mail": lambda: by_mail(CODE, ANNE.mail),
    "a twin": lambda: likely_same(CODE, cpr=ANNE.cpr, name=ANNE.name, birth_date=ANNE.birth_date),
    "a code": lambda: person(CODE, "K001"),
    "names": lambda: names(CODE, ["K001", "K002"]),
}


def plan_of(sentence: str) -> str:
    """Return how the database means to answer, as if its tables were large."""
    postgres = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        if postgres:
            cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {'' if postgres else 'QUERY PLAN '}{sentence}")
        return "\n".join(str(row[-1]) for row in cursor.fetchall())


def read_whole(question: Callable[[], object]) -> list[str]:
    """Return the plans in which a table of the vault is read from end to end."""
    with CaptureQueriesContext(connection) as asked:
        question()
    plans = [plan_of(query["sql"]) for query in list(asked.captured_queries)]
    assert plans
    return [plan for plan in plans if re.search(r"(Seq Scan on|SCAN) \"?store_vault", plan)]


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_what_is_looked_up_goes_by_an_index(question: Callable[[], object]) -> None:
    stand()
    put_all(CODE, [ANNE, SOREN], moment=WHEN)
    assert read_whole(question) == []


def test_a_table_read_from_end_to_end_is_seen() -> None:
    stand()
    assert read_whole(lambda: list(VaultPerson.objects.filter(phone_sealed="x").order_by())) != []
