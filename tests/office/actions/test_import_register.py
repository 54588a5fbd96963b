"""A register's list: sent, looked at, loaded; restated, taken back, and sent again."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from pytest_django import Settings

from tests.office import cast
from tests.office.actions import billed
from tests.office.cast import CODE, MOMENT, actor
from tests.office.certificate import certificate_file
from virksom.office.access import Denied, Role
from virksom.office.actions.import_register import (
    CannotImport,
    Loaded,
    SentRegister,
    drop_register,
    load_register,
    loading,
    send_register,
    waiting_register,
)
from virksom.office.commands.delivering import deliver_all
from virksom.office.store import read, write
from virksom.office.store.models import Draft as DraftRow
from virksom.office.store.register_told import RegisterTold
from virksom.office.store.vault.cpr import MODULUS_11
from virksom.office.store.vault.persons import PersonData, put
from virksom.office.web import clock
from virksom.programme.kernel import Refusal
from virksom.programme.record import Draft, broken_link

FINANCE = actor(Role.FINANCE_OFFICER)
INCOME = "CPR-nr. eller kode;Måned;Timer;Løn;Arbejdsgiver;Type"
BENEFITS = "CPR-nr. eller kode;Uge;Ydelse"
CPR = "0704951234"


@pytest.fixture(autouse=True)
def _cast(engine: str, db: None) -> None:  # noqa: ARG001  # its tables, in both databases
    """Put the cast into the database, with K001 in the vault."""
    cast.gather()
    put(CODE, PersonData(code="K001", name="Anna", cpr=CPR, cpr_class=MODULUS_11), moment=MOMENT)


def send(*lines: str, register: str = "eindkomst", complete: bool = False) -> RegisterTold:
    sent = SentRegister(name="liste.csv", register=register, complete=complete)
    return send_register(FINANCE, "\n".join(lines).encode(), sent=sent, moment=MOMENT)


def loaded(*lines: str, register: str = "eindkomst", complete: bool = False) -> Loaded:
    send(*lines, register=register, complete=complete)
    return load_register(FINANCE, moment=MOMENT)


def held(kind: str) -> list[tuple[str, str, str, dict[str, object]]]:
    return [
        (fact.subject, str(fact.since), str(fact.until), dict(_wire(fact)))
        for fact in read.log(CODE).known().of_kind(kind)
    ]


def _wire(fact: object) -> Iterator[tuple[str, object]]:
    says = fact.value
    for name in says.__slots__:
        if name not in {"more", "register"} and getattr(says, name) is not None:
            yield name, getattr(says, name)


def hours() -> dict[str, Decimal]:
    return {since[:7]: says["hours"] for _, since, _, says in held("income")}


def counts(told: RegisterTold) -> tuple[int, int, int, int]:
    return told.new, told.changed, told.gone, told.same


def test_nothing_is_loaded_before_it_is_asked_for_and_no_cpr_is_kept() -> None:
    before = read.log(CODE)
    told = send(INCOME, "070495-1234;2019-08;160,33;24849,00;V001;", "K009;2019-08;1;;;")
    assert (counts(told), told.nobody, told.wrong) == ((1, 0, 0, 0), (3,), ())
    assert read.log(CODE) == before
    assert waiting_register(FINANCE, moment=MOMENT) == told
    assert "0704951234" not in repr(told)


def test_whoever_is_paid_cannot_write_the_payers_evidence() -> None:
    sent = SentRegister(name="liste.csv", register="eindkomst")
    with pytest.raises(Denied, match="den, der betales, skriver ikke beviset"):
        send_register(actor(Role.BOOKKEEPER), b"", sent=sent, moment=MOMENT)


def test_what_it_says_is_put_on_record_with_register_and_source() -> None:
    assert loaded(INCOME, "070495-1234;2019-08;160,33;24849,00;V001;") == Loaded(1, 0, 0)
    (fact,) = read.log(CODE).known().of_kind("income")
    assert (fact.subject, fact.since, fact.until) == ("K001", date(2019, 8, 1), date(2019, 9, 1))
    assert (fact.value.hours, fact.value.pay, fact.value.company, fact.value.register) == (
        *(Decimal("160.33"), Decimal(24849), "V001", "eindkomst"),
    )
    assert (fact.source, fact.by) == ("income_register", "oekonomi-1")
    assert waiting_register(FINANCE, moment=MOMENT) is None


def test_the_same_list_again_changes_nothing_and_says_so() -> None:
    rows = "K001;2019-08;160,33;24849,00;V001;", "K002;2019-08;10;;;"
    loaded(INCOME, *rows)
    before = read.log(CODE)
    assert counts(send(INCOME, *rows)) == (0, 0, 0, 2)
    with pytest.raises(CannotImport, match="siger det samme"):
        load_register(FINANCE, moment=MOMENT)
    assert read.log(CODE) == before


def test_failure_07_a_restated_month_replaces_what_was_told_and_both_times_stay() -> None:
    loaded(INCOME, "K001;2019-08;160,33;24849,00;V001;")
    (first,) = read.log(CODE).known().of_kind("income")
    told = send(INCOME, "K001;2019-08;120;18000,00;V001;", "K001;2019-07;5;;;")
    assert counts(told) == (1, 1, 0, 0)
    later = MOMENT + timedelta(hours=1)
    assert load_register(FINANCE, moment=later) == Loaded(1, 1, 0)
    log = read.log(CODE)
    assert {one.value.hours for one in log.known().of_kind("income")} == {Decimal(120), Decimal(5)}
    assert next(one for one in log.facts if one.replaces).replaces == first.id
    assert log.known(MOMENT).find(first.id) == first


@pytest.mark.parametrize("back", ["-160,33;-24849;V001;", ";;V001;4101"])
def test_failure_07_a_reversed_month_is_taken_back(back: str) -> None:
    loaded(INCOME, "K001;2019-08;160,33;24849,00;V001;")
    told = send(INCOME, f"K001;2019-08;{back}")
    assert counts(told) == (0, 0, 1, 0)
    assert load_register(FINANCE, moment=MOMENT) == Loaded(0, 0, 1)
    assert hours() == {}
    assert counts(send(INCOME, f"K001;2019-08;{back}")) == (0, 0, 0, 1)


def test_more_taken_back_than_is_there_is_a_broken_row() -> None:
    loaded(INCOME, "K001;2019-08;160,33;;V001;")
    told = send(INCOME, "K001;2019-08;-20;;V001;")
    assert (counts(told), len(told.wrong)) == ((0, 0, 0, 0), 1)
    assert "Række 2, kolonne C (Timer): »-20.00«; registret tager flere" in told.wrong[0].text.da


def test_a_month_that_a_complete_list_no_longer_has_is_gone() -> None:
    loaded(INCOME, *(f"K001;2019-0{month};10;;;" for month in (5, 6, 7)), "K002;2019-06;1;;;")
    rows = "K001;2019-05;10;;;", "K001;2019-07;10;;;"
    assert counts(send(INCOME, *rows)) == (0, 0, 0, 2)
    assert loaded(INCOME, *rows, complete=True) == Loaded(0, 0, 1)
    assert [(who, since) for who, since, *_ in held("income")] == [
        *(("K001", "2019-05-01"), ("K001", "2019-07-01"), ("K002", "2019-06-01")),
    ]


def test_weeks_of_benefit_become_stretches_and_are_restated() -> None:
    rows = (f"K001;2019-W{week};kontanthjælp" for week in (31, 32, 33, 34))
    assert loaded(BENEFITS, *rows, register="ydelsesrefusion") == Loaded(1, 0, 0)
    assert loaded(BENEFITS, "K001;2019-W33;ingen", register="ydelsesrefusion") == Loaded(2, 1, 0)
    stretches = sorted((since, until, says["code"]) for _, since, until, says in held("benefit"))
    assert stretches == [
        ("2019-07-29", "2019-08-12", "kontanthjaelp"),
        ("2019-08-12", "2019-08-19", "none"),
        ("2019-08-19", "2019-08-26", "kontanthjaelp"),
    ]


def test_a_table_nobody_has_confirmed_is_for_invented_programmes_alone() -> None:
    with pytest.raises(CannotImport, match="er et eksempel"):
        send("cpr;y_1931", "K001;130", register="dream")


def test_an_operators_own_table_is_used_once_it_is_confirmed(
    tmp_path: Path, settings: Settings
) -> None:
    table = 'register: dream\nform: weeks\ntitle: {da: "DREAM", en: "DREAM"}\n'
    confirmed = 'confirmed: {by: "oekonomi-1", on: 2019-10-01}\ncodes: {"130": sygedagpenge}\n'
    (tmp_path / "own.yaml").write_text(table + confirmed, encoding="utf-8")
    settings.REGISTER_TABLES = str(tmp_path)
    assert loaded("cpr;y_1931;y_1932", "K001;130;", register="dream") == Loaded(2, 0, 0)
    assert [(says["code"], says.get("written")) for *_, says in held("benefit")] == [
        *(("sygedagpenge", "130"), ("none", None)),
    ]


def test_what_was_looked_at_is_what_is_loaded() -> None:
    send(INCOME, "K001;2019-08;160;;;")
    value = {"hours": "12.00", "register": "eindkomst"}
    days = {"since": date(2019, 8, 1), "until": date(2019, 9, 1)}
    write.append(CODE, [Draft(kind="income", subject="K001", value=value, **days)], moment=MOMENT)
    with pytest.raises(CannotImport, match="Der er kommet noget nyt"):
        load_register(FINANCE, moment=MOMENT)
    assert hours() == {"2019-08": Decimal("12.00")}
    told = waiting_register(FINANCE, moment=MOMENT)
    assert told is not None
    assert counts(told) == (0, 1, 0, 0)
    assert load_register(FINANCE, moment=MOMENT) == Loaded(0, 1, 0)


def test_failure_07_a_benefit_known_late_tells_which_weeks_it_costs() -> None:
    job = {"employment": "E001", "company": "V001", "form": "ordinary", "weekly_hours": "37.0"}
    work = Draft(kind="employment", subject="K001", since=date(2019, 3, 4), value=job)
    write.append(CODE, [work], moment=MOMENT)
    told = send(BENEFITS, "K001;2019-W31;sygedagpenge", register="ydelsesrefusion")
    effect = told.effect
    assert (effect.weeks, effect.billed, effect.kroner) == (1, 0, Decimal(-411))
    (moved,) = effect.shown
    assert (moved.candidate, moved.first, moved.weeks, moved.before, moved.after) == (
        *("K001", "2019-W31", 1, Decimal(796), Decimal(385)),
    )


def test_failure_07_weeks_on_an_invoice_stand_first_with_their_kroner(settings: Settings) -> None:
    settings.SEALING_CERTIFICATE = certificate_file()
    billed.at_work()
    billed.released()
    rows = "K001;2019-W20;sygedagpenge", "K001;2019-W21;sygedagpenge", "K001;2019-W38;sygedagpenge"
    effect = send(BENEFITS, *rows, register="ydelsesrefusion").effect
    assert (effect.weeks, effect.kroner, effect.billed, effect.billed_kroner, effect.moved) == (
        *(3, Decimal(-1233), 2, Decimal(-822), 2),
    )
    first, second = effect.shown
    assert (first.first, first.last, first.weeks, first.billed, first.kroner) == (
        *("2019-W20", "2019-W21", 2, True, Decimal(-822)),
    )
    assert (second.first, second.billed) == ("2019-W38", False)


def test_facts_of_another_register_are_left_alone() -> None:
    days = {"since": date(2019, 8, 1), "until": date(2019, 9, 1)}
    other = Draft(kind="income", subject="K001", value={"hours": "1", "register": "x"}, **days)
    write.append(CODE, [other], moment=MOMENT)
    assert loaded(INCOME, "K001;2019-08;160;;;") == Loaded(1, 0, 0)
    assert len(held("income")) == 2


def test_a_list_is_there_for_a_day_and_can_be_thrown_away(monkeypatch: pytest.MonkeyPatch) -> None:
    send(INCOME, "K001;2019-08;1;;;")
    with pytest.raises(CannotImport, match="over et døgn"):
        load_register(FINANCE, moment=MOMENT + timedelta(hours=25))
    send(INCOME, "K001;2019-08;1;;;")
    drop_register(FINANCE)
    assert waiting_register(FINANCE, moment=MOMENT) is None
    send(INCOME, "K001;2019-08;1;;;")
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT + timedelta(hours=25))
    deliver_all()
    assert DraftRow.objects.filter(kind__startswith="register").count() == 0


def test_the_chain_holds_over_many_facts_written_some_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("virksom.office.actions.register_compare.PEOPLE", 1)
    months = [f"{who};2019-0{month};10;;;" for who in ("K001", "K002") for month in (1, 2, 3)]
    assert loaded(INCOME, *months) == Loaded(6, 0, 0)
    log = read.log(CODE)
    assert broken_link(log) is None
    assert len({fact.known_at for fact in log.facts[-6:]}) == 1


def test_who_leaves_half_way_has_loaded_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("virksom.office.actions.register_compare.PEOPLE", 1)
    send(INCOME, "K001;2019-08;10;;;", "K002;2019-08;10;;;")
    before = read.log(CODE)
    signs = loading(FINANCE, moment=MOMENT)
    assert next(signs).da == "1 af 2 læst ind"
    signs.close()
    assert read.log(CODE) == before
    assert waiting_register(FINANCE, moment=MOMENT) is not None


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.FINANCE_OFFICER])
def test_others_may_not(role: Role) -> None:
    for deed in (load_register, waiting_register):
        with pytest.raises(Denied):
            deed(actor(role), moment=MOMENT)
    with pytest.raises(Denied):
        drop_register(actor(role))
    sent = SentRegister(name="x.csv", register="eindkomst")
    with pytest.raises(Denied):
        send_register(actor(role), b"", sent=sent, moment=MOMENT)


@pytest.mark.parametrize(
    ("data", "register"), [(b"cpr;uge\nK001;1", "eindkomst"), (b"x", "nothing")]
)
def test_what_is_no_list_of_that_register_is_refused(data: bytes, register: str) -> None:
    sent = SentRegister(name="x.csv", register=register)
    with pytest.raises(Refusal):
        send_register(FINANCE, data, sent=sent, moment=MOMENT)


def test_a_company_that_is_told_of_right_after_a_candidate_is_no_hindrance() -> None:
    billed.at_work()
    write.append(
        CODE, [Draft(kind="company", subject="V001", since=date(2019, 3, 4))], moment=MOMENT
    )
    told = send(INCOME, "K001;2019-08;160,33;;V001;", "K001;2019-07;5;;V001;")
    assert (counts(told), told.effect.weeks > 0) == ((2, 0, 0, 0), True)
