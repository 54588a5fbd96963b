"""An adviser sends a list, looks at it, and has the good rows loaded."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from tests.office import cast
from tests.office.actions.lists import ANNA, BO, HEADINGS, csv, xlsx
from tests.office.actions.referred import ADVISER, TERMS, refer_by
from tests.office.databases import at_once
from virksom.office.access import Actor, Denied, Role
from virksom.office.actions.refer import CannotRefer
from virksom.office.actions.refer_list import drop_list, ground_of, load_list, send_list
from virksom.office.commands.delivering import deliver_all
from virksom.office.store import notices, read, users, waiting_sheets
from virksom.office.store.models import Draft
from virksom.office.store.referral_lists import Judged, judged
from virksom.office.store.vault import persons, texts
from virksom.office.store.waiting_sheets import REFERRALS
from virksom.office.web import clock
from virksom.programme.kernel import Refusal
from virksom.programme.record import Fact, Referral


def send(*rows: tuple[str, ...], by: Actor = ADVISER) -> None:
    send_list(by, csv(*rows), name="liste.csv", terms=TERMS, moment=cast.MOMENT)


def load(by: Actor = ADVISER) -> tuple[Fact, ...]:
    return load_list(by, terms=TERMS, moment=cast.MOMENT)


def looked(*rows: tuple[str, ...]) -> Judged:
    send(*rows)
    sheet = waiting_sheets.kept(cast.CODE, REFERRALS, by=ADVISER.by, moment=cast.MOMENT)
    assert sheet is not None
    return judged(sheet, ground_of(ADVISER, terms=TERMS, moment=cast.MOMENT))


@pytest.mark.usefixtures("office")
def test_nobody_is_referred_before_it_is_asked_for() -> None:
    found = looked(ANNA, BO)
    assert [row.told.name for row in found.good] == ["Anna Aagaard", "Bo Berg"]
    assert len(read.log(cast.CODE).facts) == 5


@pytest.mark.usefixtures("office")
def test_the_good_rows_are_loaded_together_with_codes_of_their_own() -> None:
    send(ANNA, ("", "", ""), BO)
    facts = load()
    assert [(fact.subject, str(fact.since), fact.source) for fact in facts] == [
        ("K003", "2019-10-07", "referral_list"),
        ("K004", "2019-10-06", "referral_list"),
    ]
    assert len({fact.known_at for fact in facts}) == 1
    bo = persons.person(cast.CODE, "K004")
    assert bo is not None
    assert (bo.name, bo.cpr) == ("Bo Berg", "0101901111")


@pytest.mark.usefixtures("office")
def test_a_spreadsheet_does_as_well() -> None:
    file = xlsx(ANNA, BO)
    send_list(ADVISER, file, name="Liste.XLSX", terms=TERMS, moment=cast.MOMENT)
    assert len(load()) == 2


@pytest.mark.usefixtures("office")
def test_all_that_a_row_tells_is_kept() -> None:
    heads = (*("Navn", "Fødselsdato", "Henvist den", "Telefon", "E-mail", "Adresse"), *_MORE)
    row = ("Anna", "7/4-1995", "7/10-2019", "12345678", "a@b.dk", "Gade 1", "2", "nej", "Bager")
    file = csv(row, headings=heads)
    send_list(ADVISER, file, name="l.csv", terms=TERMS, moment=cast.MOMENT)
    (fact,) = load()
    assert isinstance(fact.value, Referral)
    assert (fact.value.earlier_offers, fact.value.motivated) == (2, False)
    anna = persons.person(cast.CODE, "K003")
    assert anna is not None
    assert (anna.phone, anna.mail, anna.address) == ("12345678", "a@b.dk", "Gade 1")
    assert [text.text for text in texts.texts(cast.CODE, "K003")] == ["Bager"]


_MORE = ("Tidligere tilbud", "Ønsker job", "Bemærkning")


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (("12", "Bo Berg", "7/10-2019"), "Række 3, kolonne A (CPR-nr.): »12«; skriv ti cifre"),
        (("320190-1111", "Bo Berg", "7/10-2019"), "Række 3: de første seks cifre"),
        (("", "Bo Berg", "7/10-2019"), "Række 3: skriv CPR-nummer eller fødselsdato."),
        (("010136-4111", "Bo Berg", "7/10-2019"), "Række 3: fødselsdagen kan ikke ligge før 1900"),
        (("010190-1111", "", "7/10-2019"), "Række 3: skriv navnet."),
        (("010190-1111", "Bo Berg", "snart"), "»snart«; skriv en dato som 7/10-2018"),
        (("010190-1111", "Bo Berg", "8/10-2019"), "Række 3: dagen for henvisningen ligger efter"),
        (("070495-1234", "Bo Berg", "7/10-2019"), "nummeret står allerede i række 2"),
    ],
)
@pytest.mark.usefixtures("office")
def test_each_bad_row_is_named_and_the_others_stand(row: tuple[str, ...], why: str) -> None:
    found = looked(ANNA, row)
    assert why in found.wrong[3][0].da
    assert [good.told.row for good in found.good] == [2]


@pytest.mark.usefixtures("office")
def test_one_name_and_birthday_twice_is_told() -> None:
    heads = ("Navn", "Fødselsdato", "Henvist den")
    row = ("Bo Berg", "1/1-1990", "7/10-2019")
    file = csv(row, row, headings=heads)
    send_list(ADVISER, file, name="l.csv", terms=TERMS, moment=cast.MOMENT)
    (fact,) = load()
    assert fact.subject == "K003"


@pytest.mark.usefixtures("office")
def test_another_units_row_is_told() -> None:
    heads = ("CPR-nr.", "Navn", "Henvist den", "Enhed")
    file = csv((*ANNA, "Job- og Aktivhuset"), headings=heads)
    send_list(ADVISER, file, name="l.csv", terms=TERMS, moment=cast.MOMENT)
    with pytest.raises(CannotRefer, match="Ingen af rækkerne"):
        load()


@pytest.mark.usefixtures("office")
def test_the_same_list_twice_is_told_and_nobody_is_doubled() -> None:
    send(ANNA, BO)
    load()
    found = looked(ANNA, BO)
    assert (found.good, {row: same.code for row, same in found.here.items()}) == (
        (),
        {2: "K003", 3: "K004"},
    )
    with pytest.raises(CannotRefer, match="Ingen af rækkerne"):
        load()


@pytest.mark.usefixtures("office")
def test_who_may_be_here_already_is_left_out_and_the_others_come() -> None:
    refer_by()
    assert list(looked(ANNA, BO).here) == [2]
    assert [fact.subject for fact in load()] == ["K004"]


@pytest.mark.usefixtures("office")
def test_the_list_lies_sealed_and_is_gone_once_it_is_loaded() -> None:
    send(ANNA)
    sealed = Draft.objects.get(kind="upload").content_sealed
    assert "Anna" not in sealed
    load()
    assert Draft.objects.filter(kind="upload").count() == 0
    with pytest.raises(CannotRefer, match="Der ligger ingen liste"):
        load()


@pytest.mark.usefixtures("office")
def test_it_is_gone_after_a_day_whoever_looks() -> None:
    send(ANNA)
    later = cast.MOMENT + timedelta(hours=24, seconds=1)
    assert waiting_sheets.kept(cast.CODE, REFERRALS, by="raadgiver-9", moment=later) is None
    assert Draft.objects.filter(kind="upload").count() == 0


@pytest.mark.usefixtures("office")
def test_it_is_gone_after_a_day_though_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    send(ANNA)
    deliver_all()
    assert Draft.objects.filter(kind="upload").count() == 0
    monkeypatch.setattr(clock, "now", lambda _row: cast.MOMENT + timedelta(hours=24))
    send(ANNA)
    deliver_all()
    assert Draft.objects.filter(kind="upload").count() == 1


@pytest.mark.usefixtures("office")
def test_it_can_be_thrown_away_and_a_new_one_takes_its_place() -> None:
    send(ANNA)
    send(BO)
    assert Draft.objects.filter(kind="upload").count() == 1
    drop_list(ADVISER)
    assert Draft.objects.filter(kind="upload").count() == 0


@pytest.mark.usefixtures("office")
def test_another_advisers_list_is_not_loaded() -> None:
    send(ANNA)
    with pytest.raises(CannotRefer, match="Der ligger ingen liste"):
        load(by=replace(ADVISER, code="raadgiver-2"))


@pytest.mark.usefixtures("office")
def test_the_team_leader_is_told_once() -> None:
    send(ANNA, BO)
    load()
    (notice,) = notices.waiting(cast.CODE, "teamleder")
    assert (notice.kind, notice.subject, notice.page) == ("referred", "", "candidates")


@pytest.mark.parametrize(
    ("data", "name"), [(b"%PDF-1.7", "l.csv"), (b"x", "l.exe"), (b"", "l.csv")]
)
@pytest.mark.usefixtures("office")
def test_what_is_no_list_is_refused_and_nothing_is_kept(data: bytes, name: str) -> None:
    with pytest.raises(Refusal):
        send_list(ADVISER, data, name=name, terms=TERMS, moment=cast.MOMENT)
    assert Draft.objects.count() == 0


@pytest.mark.usefixtures("office")
def test_an_adviser_without_a_unit_is_told() -> None:
    with pytest.raises(CannotRefer, match="ikke knyttet til en enhed"):
        send(ANNA, by=replace(ADVISER, unit=""))


@pytest.mark.parametrize("role", [Role.RECRUITMENT_CONSULTANT, Role.CANDIDATE])
@pytest.mark.usefixtures("office")
def test_others_send_no_list(role: Role) -> None:
    actor = cast.actor(role)
    for deed in (partial(send, ANNA, by=actor), partial(load, actor), partial(drop_list, actor)):
        with pytest.raises(Denied):
            deed()


@pytest.mark.usefixtures("own_database")
def test_of_two_clicks_at_once_one_loads() -> None:
    cast.gather()
    send(ANNA, BO)
    raised = at_once(load, load)
    assert {type(trouble) for trouble in raised} == {CannotRefer, type(None)}
    assert len(read.log(cast.CODE).known().of_kind("referral")) == 4


@pytest.mark.usefixtures("office")
def test_a_row_names_an_adviser_of_the_own_unit_only() -> None:
    kind, code = "jobcentre_unit", "job_og_aktivhuset"
    other = replace(cast.newcomer(Role.ADVISER, "other"), code="raadgiver-2")
    users.add(cast.CODE, [replace(other, organisation=(kind, code))])
    file = csv((*ANNA, "raadgiver-2"), headings=(*HEADINGS, "Rådgiver"))
    send_list(ADVISER, file, name="l.csv", terms=TERMS, moment=cast.MOMENT)
    (fact,) = load()
    assert isinstance(fact.value, Referral)
    assert fact.value.adviser == "raadgiver-1"
