"""Reading the log: kept in memory, never stale."""

import gc
from datetime import UTC, datetime
from functools import partial

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tests.office import cast
from tests.office.cast import CODE, MOMENT, Cast, referral, stand
from tests.office.databases import at_once
from virksom.office.store import read, write
from virksom.office.store.read import NoSuchProgramme, ProgrammeRow
from virksom.programme.kernel import COPENHAGEN


@pytest.mark.django_db
def test_a_new_office_has_no_programme() -> None:
    assert read.programmes() == ()


@pytest.mark.django_db
def test_programmes_are_told_as_records(office: Cast) -> None:
    assert read.programmes() == (ProgrammeRow(office.programme, "impact60", invented=False),)
    assert read.programme(office.programme).contract == "impact60"


def test_the_clock_is_behind_by_as_much_on_both_sides_of_a_turn_of_the_clocks() -> None:
    """By hand: from noon in summer time 2019 to 1 p.m. in winter time 2026, to the second."""
    then = datetime(2019, 10, 7, 12, 0, tzinfo=COPENHAGEN)
    now = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
    row = ProgrammeRow("P1", "impact60", invented=True, behind=now - then.astimezone(UTC))
    for real in (now, now.astimezone(COPENHAGEN)):
        assert (row.clock(real), row.real(row.clock(real))) == (then, now)


@pytest.mark.django_db
def test_a_log_comes_back_as_it_went_in(office: Cast) -> None:
    assert read.log(office.programme) == cast.log()


@pytest.mark.django_db
def test_a_programme_that_is_not_there_has_no_log() -> None:
    with pytest.raises(NoSuchProgramme, match="»P9«"):
        read.log("P9")


@pytest.mark.django_db
def test_the_log_is_the_same_object_until_a_fact_is_added(office: Cast) -> None:
    first = read.log(office.programme)
    assert read.log(office.programme) is first
    write.append(office.programme, [referral("K003")], moment=MOMENT)
    assert read.log(office.programme) is not first
    assert read.log(office.programme).facts[:5] == first.facts


@pytest.mark.django_db
def test_reading_again_asks_one_question(office: Cast) -> None:
    read.log(office.programme)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        read.log(office.programme)
    assert len(asked) == 1


@pytest.mark.django_db
def test_only_new_facts_are_fetched(office: Cast) -> None:
    read.log(office.programme)
    write.append(office.programme, [referral("K003")], moment=MOMENT)
    with CaptureQueriesContext(connection) as asked:
        read.log(office.programme)
    assert '"position" > 5' in asked[-1]["sql"]


@pytest.mark.django_db
def test_facts_taken_back_with_their_transaction_are_forgotten(office: Cast) -> None:
    with transaction.atomic():
        write.append(office.programme, [referral("K003")], moment=MOMENT)
        assert len(read.log(office.programme).facts) == 6
        transaction.set_rollback(True)
    assert len(read.log(office.programme).facts) == 5
    write.append(office.programme, [referral("K004")], moment=MOMENT)
    assert read.log(office.programme).facts[-1].subject == "K004"


@pytest.mark.django_db
def test_another_fact_in_the_place_of_one_taken_back_is_seen(
    office: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    with transaction.atomic():
        write.append(office.programme, [referral("K003")], moment=MOMENT)
        assert read.log(office.programme).facts[-1].subject == "K003"
        transaction.set_rollback(True)
    with monkeypatch.context() as unread:
        unread.setattr(read, "log", lambda _code: cast.log())
        write.append(office.programme, [referral("K004")], moment=MOMENT)
    assert read.log(office.programme).facts[-1].subject == "K004"


@pytest.mark.usefixtures("own_database")
def test_many_readers_and_a_writer_see_whole_logs() -> None:
    stand()
    lengths: list[int] = []

    def look() -> None:
        lengths.extend(len(read.log(CODE).facts) for _ in range(20))

    add = partial(write.append, CODE, [referral("K003"), referral("K004")], moment=MOMENT)
    assert at_once(look, look, add, look) == [None] * 4
    assert set(lengths) <= {5, 7}


@pytest.mark.django_db
@pytest.mark.parametrize(("most", "shared"), [(4, False), (5, True)])
def test_before_processes_part_each_log_is_read_but_no_very_large_one(
    office: Cast, monkeypatch: pytest.MonkeyPatch, most: int, *, shared: bool
) -> None:
    monkeypatch.setattr(read, "_kept", {})
    monkeypatch.setattr(read, "MOST_SHARED", most)
    read.share_logs()
    assert read.is_read(office.programme) is shared


@pytest.mark.django_db
@pytest.mark.parametrize("swept", [True, False])
def test_after_a_very_large_log_is_read_garbage_is_looked_for_as_before(
    office: Cast, monkeypatch: pytest.MonkeyPatch, *, swept: bool
) -> None:
    monkeypatch.setattr(read, "_kept", {})
    monkeypatch.setattr(read, "MOST_SHARED", 1)
    monkeypatch.setattr(gc, "isenabled", lambda: swept)
    done: list[str] = []
    for name in ("disable", "enable", "collect", "freeze"):
        monkeypatch.setattr(gc, name, partial(done.append, name))
    assert read.log(office.programme) == cast.log()
    assert done == ["disable", *["enable"] * swept, "collect", "freeze"]
