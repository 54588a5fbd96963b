"""The team leader edits the catalogue of competences; nothing in it is ever deleted."""

from dataclasses import replace
from datetime import date

import pytest

from tests.office import cast
from tests.office.actions.training import document, trains
from virksom.office.access import Denied, Role
from virksom.office.actions.edit_competences import (
    CannotTell,
    CompetenceTold,
    NoSuchCompetence,
    add_competence,
    change_competence,
    restore_competence,
    use_competence,
)
from virksom.office.store import write
from virksom.office.store.competence_use import candidates_with, openings_asking
from virksom.office.store.competences import competence, competence_labels, competences, shipped
from virksom.programme.competences import CompetenceEntry
from virksom.programme.record import Draft

pytestmark = pytest.mark.usefixtures("office")
LEADER = cast.actor(Role.TEAM_LEADER)
OYSTERS = CompetenceTold(
    name=" Åbne østers ",
    synonyms=("østers", " østers ", ""),
    trades=("kitchen",),
    broader="fish_prep",
)


def one(code: str = "floor_care") -> CompetenceEntry:
    found = competence(cast.CODE, code)
    assert found is not None
    return found


def as_told(entry: CompetenceEntry, **changed: object) -> CompetenceTold:
    told = CompetenceTold(
        name=entry.label.da,
        english=entry.label.en,
        synonyms=entry.synonyms,
        trades=entry.trades,
        broader=entry.broader or "",
    )
    return replace(told, **changed)


def test_it_begins_with_what_ships() -> None:
    assert competences(cast.CODE) == shipped().competences
    assert competence(cast.CODE, "unheard") is None


def test_a_new_competence_comes_last_with_what_was_told() -> None:
    code = add_competence(LEADER, OYSTERS)
    assert list(competences(cast.CODE))[-1] == code == "aabne_oesters"
    assert one(code).label.en == "Åbne østers"
    assert (one(code).synonyms, one(code).trades) == (("østers",), ("kitchen",))
    assert one(code).broader == "fish_prep"
    assert competence_labels(cast.CODE)[code].da == "Åbne østers"


@pytest.mark.parametrize(
    ("told", "field"),
    [
        (replace(OYSTERS, name="GULVPLEJE"), "da"),
        (replace(OYSTERS, name=""), "da"),
        (replace(OYSTERS, english="a" * 81), "en"),
        (replace(OYSTERS, synonyms=("a" * 81,)), "synonyms"),
        (replace(OYSTERS, broader="unheard"), "broader"),
        (replace(OYSTERS, trades=("sea",)), "trades"),
    ],
)
def test_what_cannot_be_is_told_at_its_field(told: CompetenceTold, field: str) -> None:
    with pytest.raises(CannotTell) as refused:
        add_competence(LEADER, told)
    assert refused.value.field == field
    assert competences(cast.CODE) == shipped().competences


def test_a_competence_is_told_otherwise_under_the_same_code_and_put_back() -> None:
    before = change_competence(LEADER, "floor_care", told=as_told(one(), name="gulvvask"))
    assert one().label.da == "gulvvask"
    assert list(competences(cast.CODE)) == list(shipped().competences)
    restore_competence(LEADER, before)
    assert one() == shipped().competences["floor_care"]


def test_it_cannot_be_put_back_under_a_label_that_another_has_taken() -> None:
    before = change_competence(LEADER, "floor_care", told=as_told(one(), name="gulvvask"))
    add_competence(LEADER, CompetenceTold(name="gulvpleje"))
    with pytest.raises(CannotTell, match="står allerede"):
        restore_competence(LEADER, before)


def test_a_broader_one_that_is_part_of_it_is_refused() -> None:
    with pytest.raises(CannotTell, match="hører selv under"):
        change_competence(
            LEADER, "cleaning_work", told=as_told(one("cleaning_work"), broader="floor_care")
        )


def test_one_in_use_is_taken_out_and_stays_readable() -> None:
    trains()
    document("floor_care")
    assert candidates_with(cast.CODE, "floor_care") == 1
    use_competence(LEADER, "floor_care", in_use=False)
    assert not one().in_use
    assert competence_labels(cast.CODE)["floor_care"].da == "gulvpleje"
    assert candidates_with(cast.CODE, "floor_care") == 1


def test_a_change_leaves_it_out_of_use_and_it_comes_in_again() -> None:
    use_competence(LEADER, "floor_care", in_use=False)
    change_competence(LEADER, "floor_care", told=as_told(one(), name="gulvvask"))
    assert not one().in_use
    before = use_competence(LEADER, "floor_care", in_use=True)
    assert one() == replace(before, in_use=True)


def test_a_retracted_competence_is_not_counted() -> None:
    trains()
    said = document("floor_care")
    value = {"reason": "mistake"}
    draft = Draft(
        kind="retraction",
        subject="K001",
        since=said.since,
        until=None,
        value=value,
        replaces=said.id,
    )
    write.append(cast.CODE, [draft], moment=cast.MOMENT)
    assert candidates_with(cast.CODE, "floor_care") == 0


def test_openings_that_ask_are_counted_while_they_are_open() -> None:
    value = {"company": "V009", "must": ["till"], "nice": ["serving"], "seats": 1}
    draft = Draft(kind="opening", subject="O001", since=date(2019, 9, 2), until=None, value=value)
    write.append(cast.CODE, [draft], moment=cast.MOMENT)
    asked = [openings_asking(cast.CODE, code, on=date(2019, 10, 7)) for code in ("till", "serving")]
    assert asked == [1, 1]
    assert openings_asking(cast.CODE, "floor_care", on=date(2019, 10, 7)) == 0
    assert openings_asking(cast.CODE, "till", on=date(2019, 9, 1)) == 0


def test_what_is_not_there_cannot_be_changed() -> None:
    for deed in (
        lambda: change_competence(LEADER, "unheard", told=OYSTERS),
        lambda: use_competence(LEADER, "unheard", in_use=True),
        lambda: restore_competence(LEADER, replace(one(), code="unheard")),
    ):
        with pytest.raises(NoSuchCompetence):
            deed()


@pytest.mark.parametrize("role", [Role.RECRUITMENT_CONSULTANT, Role.TRAINER, Role.CANDIDATE])
def test_others_may_not(role: Role) -> None:
    with pytest.raises(Denied):
        add_competence(cast.actor(role), OYSTERS)
    with pytest.raises(Denied):
        use_competence(cast.actor(role), "floor_care", in_use=False)
