"""Somebody chooses how they are told; what is always mailed stays so."""

import pytest

from tests.office import cast
from tests.office.cast import CODE, MOMENT
from virksom.office.access import Actor, Role
from virksom.office.actions.choose_notices import AlwaysMailed, NoSuchWay, choose_notices
from virksom.office.actions.tell import News, tell
from virksom.office.store import notice_ways
from virksom.office.store.models import Notice
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.notice_ways import ALWAYS, Way

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine", "office")]


def me() -> Actor:
    return cast.actor(Role.RECRUITMENT_CONSULTANT)


def test_what_is_chosen_is_kept_and_the_rest_stays() -> None:
    choose_notices(me(), {"talk": "digest"})
    choose_notices(me(), {"meeting": "office"})
    ways = notice_ways.ways(CODE, me().by)
    assert (ways[Kind.TALK], ways[Kind.MEETING]) == (Way.DIGEST, Way.OFFICE)
    assert ways[Kind.WITHDRAWN] is Way.DIGEST
    assert ways[Kind.JOB_IN_DANGER] is Way.AT_ONCE


def test_one_who_chooses_chooses_for_nobody_else() -> None:
    choose_notices(me(), {"talk": "office"})
    assert notice_ways.at_once(CODE, Kind.TALK, codes=("konsulent-2",)) == {"konsulent-2"}


@pytest.mark.parametrize("kind", sorted(ALWAYS))
def test_what_lets_in_or_guards_is_always_mailed(kind: Kind) -> None:
    with pytest.raises(AlwaysMailed):
        choose_notices(me(), {kind.value: "office"})
    notice_ways.choose(CODE, me().by, chosen={kind: Way.OFFICE})
    tell(CODE, News(kind=kind, page="home"), to=[me().by], moment=MOMENT)
    assert Notice.objects.get(kind=kind.value).by_mail


@pytest.mark.parametrize("sent", [{"talk": "never"}, {"nothing": "office"}])
def test_what_there_is_none_of_is_refused(sent: dict[str, str]) -> None:
    with pytest.raises(NoSuchWay):
        choose_notices(me(), sent)
