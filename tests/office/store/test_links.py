"""Links that open the door once."""

from datetime import timedelta

import pytest

from tests.office.cast import CODE, MOMENT, Cast
from virksom.office.store import links
from virksom.office.store.links import LinkState, LinkUse
from virksom.office.store.models import SignInLink
from virksom.office.store.users import by_username

pytestmark = pytest.mark.django_db
WEEK = timedelta(days=7)


def candidate() -> int:
    user = by_username("candidate")
    assert user is not None
    return user.id


def made(after: str = "/min-side") -> str:
    return links.make(candidate(), CODE, after=after, moment=MOMENT, lasts=WEEK)


@pytest.mark.usefixtures("office")
def test_a_link_is_used_once() -> None:
    token = made()
    assert links.use(token, MOMENT) == LinkUse(candidate(), CODE, "/min-side")
    assert links.use(token, MOMENT) is None
    assert links.state(token, MOMENT) is LinkState.USED


@pytest.mark.usefixtures("office")
def test_looking_at_a_link_uses_nothing_up() -> None:
    token = made()
    assert [links.state(token, MOMENT) for _ in range(3)] == [LinkState.READY] * 3
    assert links.use(token, MOMENT)


@pytest.mark.usefixtures("office")
def test_a_link_opens_until_its_end_and_not_at_it() -> None:
    token = made()
    assert links.state(token, MOMENT + WEEK - timedelta(seconds=1)) is LinkState.READY
    assert links.state(token, MOMENT + WEEK) is LinkState.EXPIRED
    assert links.use(token, MOMENT + WEEK) is None


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("token", ["", "nobody's", "\0", "\ud800", "å" * 5000])
def test_an_unknown_link_opens_nothing(token: str) -> None:
    made()
    assert links.use(token, MOMENT) is None
    assert links.state(token, MOMENT) is LinkState.UNKNOWN


def test_the_table_holds_nothing_that_opens(office: Cast) -> None:
    token = made()
    kept = SignInLink.objects.get()
    assert office.programme == kept.programme.code
    assert token not in "".join(str(value) for value in vars(kept).values())
    assert links.use(kept.digest, MOMENT) is None


@pytest.mark.usefixtures("office")
def test_no_two_links_are_alike_and_none_is_short() -> None:
    tokens = {made() for _ in range(20)}
    assert len(tokens) == 20
    assert min(len(token) for token in tokens) >= 43


@pytest.mark.usefixtures("office")
def test_links_can_be_taken_back() -> None:
    token = made()
    links.void(candidate(), moment=MOMENT)
    assert links.use(token, MOMENT) is None


@pytest.mark.usefixtures("office")
def test_links_are_forgotten_when_they_have_been_over_long() -> None:
    made()
    assert links.forget(before=MOMENT + WEEK) == 0
    assert links.forget(before=MOMENT + WEEK + timedelta(seconds=1)) == 1
