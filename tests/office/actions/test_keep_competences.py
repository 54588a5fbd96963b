"""What a candidate tells that they can is kept as it was ticked, and no word of the text is."""

from datetime import date

import pytest

from tests.office import cast
from virksom.office.access import Denied, Role
from virksom.office.actions.keep_competences import (
    CannotKeep,
    KeptCompetence,
    keep_competences,
)
from virksom.office.actions.undo import undo
from virksom.office.store import read, write
from virksom.programme.record import Competence, Draft, Fact

pytestmark = pytest.mark.usefixtures("office")
CONSULTANT = cast.actor(Role.RECRUITMENT_CONSULTANT)
OWN = cast.actor(Role.CANDIDATE)


def one(code: str = "food_hygiene", *, from_job: bool = False) -> KeptCompetence:
    return KeptCompetence(competence=code, level="practised", from_job=from_job)


def keep(*kept: KeptCompetence, own: bool = False, candidate: str = "K001") -> list[Competence]:
    who = OWN if own else CONSULTANT
    facts = keep_competences(who, candidate, kept=kept, moment=cast.MOMENT)
    return [fact.value for fact in facts if isinstance(fact.value, Competence)]


def standing() -> tuple[Fact, ...]:
    return read.log(cast.CODE).known().of_kind("competence")


def test_what_the_candidate_ticks_rests_on_their_own_words_and_is_agreed() -> None:
    (says,) = keep(one(from_job=True), own=True)
    assert (says.evidence, says.agreed, says.level) == ("own_words", True, "practised")


def test_the_provider_may_stand_for_an_earlier_job() -> None:
    first, second = keep(one(from_job=True), one("till"))
    assert (first.evidence, first.agreed) == ("job", None)
    assert (second.evidence, second.documented_by) == ("own_words", None)


def test_what_is_ticked_twice_is_one_fact_and_can_be_taken_back() -> None:
    keep(one(), one())
    (fact,) = standing()
    undo(CONSULTANT, fact.id, moment=cast.MOMENT)
    assert standing() == ()


@pytest.mark.parametrize(
    ("kept", "match"),
    [
        ((), "mindst én"),
        ((one("no_such_thing"),), "fra kataloget"),
        ((KeptCompetence(competence="till", level="best"),), "et niveau"),
        ((one("till"), one("no_such_thing")), "fra kataloget"),
    ],
)
def test_all_are_kept_or_none(kept: tuple[KeptCompetence, ...], match: str) -> None:
    with pytest.raises(CannotKeep, match=match):
        keep(*kept)
    assert standing() == ()


def test_words_never_stand_over_what_others_have_seen() -> None:
    seen = {"competence": "till", "level": "sure", "evidence": "training"}
    draft = Draft(kind="competence", subject="K001", since=date(2019, 3, 1), value=seen)
    write.append(cast.CODE, [draft], moment=cast.MOMENT)
    with pytest.raises(CannotKeep, match="står der allerede"):
        keep(one("till"))


@pytest.mark.parametrize("role", [Role.ADVISER, Role.TRAINER, Role.COMPANY_CONTACT])
def test_others_may_not(role: Role) -> None:
    with pytest.raises(Denied):
        keep_competences(cast.actor(role), "K001", kept=[one()], moment=cast.MOMENT)


def test_a_candidate_keeps_nothing_of_another() -> None:
    with pytest.raises(Denied):
        keep(one(), own=True, candidate="K002")
