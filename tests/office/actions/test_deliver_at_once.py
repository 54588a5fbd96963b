"""Two workers, each with its own connection, and one mail."""

import pytest
from pytest_django import Settings

from tests.office import cast
from tests.office.actions.post_office import PostOffice, free_port, opened, send_to
from tests.office.cast import CODE, MOMENT
from tests.office.databases import at_once
from virksom.office.actions.deliver import deliver
from virksom.office.store import notices
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault.persons import PersonData, put


@pytest.mark.usefixtures("engine", "own_database")
def test_two_workers_at_once_send_once(settings: Settings) -> None:
    cast.gather()
    put(CODE, PersonData(code="K001", mail="k@adresse.example"), moment=MOMENT)
    notices.tell(CODE, "K001", Kind.INTERVIEW, page="own", by_mail=True, moment=MOMENT)
    send_to(settings, port := free_port())
    with opened(PostOffice(), port=port) as post:
        raised = at_once(*[lambda: deliver(CODE, moment=MOMENT)] * 4)
    assert raised == [None] * 4
    assert len(post.taken) == 1
