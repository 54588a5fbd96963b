"""Programmes so small or so odd that a forecast can say little, put into the office."""

import json
from datetime import date, datetime

from django.test import Client

from tests.office import cast
from tests.office.cast import CODE
from tests.spec.told import log_of
from virksom.office.access import Role
from virksom.office.store import organisations, users, write
from virksom.office.store.read import ProgrammeRow
from virksom.programme.record import Draft, Log, append


def stand(*lines: str, contract: str, begun: date, told: datetime, moment: datetime) -> Client:
    """Put a programme told in lines into the database; return its team leader's browser.

    Everything became known at ``told``, and is looked at from ``moment``.
    """
    says = {"contract": contract, "invented": False}
    first = Draft(kind="programme", subject=CODE, since=begun, value=says)
    facts = [
        Draft(
            kind=fact.kind,
            subject=fact.subject,
            since=fact.since,
            until=fact.until,
            value=json.loads(fact.wire)["value"],
        )
        for fact in log_of(*lines).facts
    ]
    write.begin(
        ProgrammeRow(CODE, contract, invented=False), append(Log(), [first, *facts], moment=told)
    )
    organisations.add(CODE, cast.ORGANISATIONS)
    users.add(CODE, [cast.newcomer(role, role.value) for role in Role])
    client = Client()
    assert client.login(username=Role.TEAM_LEADER.value, password=cast.PASSWORD, moment=moment)
    cast.passed_second_step(client)
    return client


def reckoned(client: Client, path: str, **asked: str) -> str:
    """Return a page once it is reckoned, with plain spaces."""
    _ = client.get(path, asked).getvalue()
    answer = client.get(path, asked)
    assert (answer.status_code, answer.streaming) == (200, False)
    return answer.content.decode().replace("\xa0", " ")
