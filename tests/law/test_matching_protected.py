"""Nothing protected weighs in a match: who somebody is besides changes not a letter of it."""

from collections.abc import Mapping
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.core.matching.people import GUIDE, JOB
from tests.core.matching.told import facts_of
from tests.law.strategies import logs
from virksom.programme.kernel import Json
from virksom.programme.matching import Weights, match, seeker, snapshot
from virksom.programme.record import Fact, Log

ON = date(2019, 10, 7)
PROTECTED = ("age", "age_band", "sex", "origin", "health", "diagnosis", "name", "cpr", "religion")
SAID: st.SearchStrategy[dict[str, Json]] = st.dictionaries(
    st.sampled_from(PROTECTED),
    st.text("abcæøå", min_size=1, max_size=8) | st.integers(0, 99),
    max_size=4,
)
PROFILE: dict[str, Json] = {"wanted": ["cleaner"], "hours_able": "15", "minutes": 40}
COMPETENCE: dict[str, Json] = {"competence": "floor_care", "level": "sure"}


def matched(facts: tuple[Fact, ...]) -> Mapping[str, Json]:
    """Return everything a match rests on and says, for who these facts are about."""
    one = seeker("K001", facts, on=ON)
    return snapshot(match(JOB, one, guide=GUIDE, weights=Weights()), weights=Weights())


def told(more: dict[str, Json]) -> tuple[Fact, ...]:
    """Return a profile and a competence, with more said in each."""
    return facts_of(
        ("profile", "2019-09-02", {**PROFILE, **more}),
        ("competence", "2019-09-03", {**COMPETENCE, **more}),
    )


@given(SAID)
def test_what_somebody_is_changes_no_match(more: dict[str, Json]) -> None:
    assert matched(told(more)) == matched(told({}))


BANDS = st.sampled_from(["under_30", "30_49", "50_plus", None])


@given(SAID, BANDS, st.integers(0, 9))
def test_how_somebody_was_referred_or_left_changes_no_match(
    more: dict[str, Json], age_band: str | None, offers: int
) -> None:
    unit: dict[str, Json] = {"unit": "job_og_aktivhuset", "earlier_offers": offers, **more}
    besides = facts_of(
        ("referral", "2019-01-02", {**unit, "age_band": age_band}),
        ("benefit", "2019-01-02", {"code": "ledighedsydelse", **more}),
        ("education", "2019-02-02", {"kind": "hf", "publicly_supported": True, **more}),
        ("withdrawal", "2019-03-02", {"reason": "pension", **more}),
    )
    assert matched((*told({}), *besides)) == matched(told({}))


@given(logs(1))
def test_whatever_else_is_known_changes_no_match(log: Log) -> None:
    besides = tuple(
        fact for fact in log.known().facts if fact.kind not in {"profile", "competence"}
    )
    assert matched((*besides, *told({}))) == matched(told({}))
