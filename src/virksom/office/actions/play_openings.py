"""The demo's other half is played: openings, answers, profiles, and proposals that wait.

They are told in the last quarter of an hour before the demo's clock begins to run, about the
weeks before, so that the office has something to match from the first minute.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random

from virksom.office.access import Actor, Role
from virksom.office.actions.demo_openings import (
    DEMO_OPENINGS,
    DEMO_PLACES,
    DEMO_WISHES,
    DemoOpening,
)
from virksom.office.actions.propose import propose
from virksom.office.store import read, write
from virksom.office.store.matching import match_ground
from virksom.office.store.users import by_username
from virksom.programme.kernel import Json, day_in_copenhagen
from virksom.programme.matching import AVOID, SUPPORT, TRANSPORT, WHEN, rank
from virksom.programme.path import works_on
from virksom.programme.path.course import running
from virksom.programme.record import Draft, Known
from virksom.programme.status import people

_STEP = timedelta(minutes=5)
_SHOWS = "V009"
"""The company whose contact signs in to the demo: two candidates are proposed to it."""


def play_openings(programme: str, *, seed: int, moment: datetime) -> None:
    """Play the openings of the demo into its log; what no company is there for is left out.

    Args:
        programme: code of the demo's programme.
        seed: of the candidates' profiles.
        moment: when the demo's clock begins to run; nothing is told later.
    """
    user = by_username("konsulent")
    if user is None:
        return
    code = next(one.code for one in user.memberships)
    roles = frozenset({Role.RECRUITMENT_CONSULTANT})
    by = Actor(user.id, user.username, programme=programme, roles=roles, code=code)
    on, known = day_in_copenhagen(moment), read.log(programme).known()
    profiles = list(_profiles(known, seed=seed, on=on, by=by.code))
    write.append(programme, profiles, moment=moment - 3 * _STEP)
    told = list(_openings(known, on=on, by=by.code))
    write.append(programme, [*told, *_closings(on=on, told=told)], moment=moment - 3 * _STEP)
    answers = list(_answers(on=on, told=told, by=by.code))
    write.append(programme, answers, moment=moment - 2 * _STEP)
    _propose(by, told, moment=moment - _STEP)


def _openings(known: Known, *, on: date, by: str) -> Iterator[Draft]:
    places = {fact.subject: fact.value for fact in known.of_kind("company")}
    for number, one in enumerate(_there(known), start=1):
        due = {} if one.due is None else {"by": (on + timedelta(days=one.due)).isoformat()}
        place = getattr(places[one.company], "place", None) or DEMO_PLACES[0]
        yield Draft(
            kind="opening",
            subject=f"O{number:03d}",
            since=on - timedelta(days=one.posted),
            value={"company": one.company, "place": place, **due, **one.says},
            by=by,
        )


def _there(known: Known) -> list[DemoOpening]:
    """Return the openings whose company is there."""
    companies = {fact.subject for fact in known.of_kind("company")}
    return [one for one in DEMO_OPENINGS if one.company in companies]


def _paired(told: list[Draft]) -> Iterator[tuple[Draft, DemoOpening]]:
    by_company = {one.company: one for one in DEMO_OPENINGS}
    return ((draft, by_company[str(draft.value["company"])]) for draft in told)


def _closings(*, on: date, told: list[Draft]) -> Iterator[Draft]:
    for draft, one in _paired(told):
        if one.missing:
            yield Draft(
                kind="closing",
                subject=draft.subject,
                since=on - timedelta(days=1),
                value={"outcome": "unfilled", "missing": list(one.missing)},
                by=draft.by,
            )


def _answers(*, on: date, told: list[Draft], by: str) -> Iterator[Draft]:
    for draft, one in _paired(told):
        if one.answered and not one.missing:
            yield Draft(
                kind="contact",
                subject=one.company,
                since=min(on, draft.since + timedelta(days=1)),
                value={"channel": "phone", "minutes": 15, "by": by, "opening": draft.subject},
                by=by,
            )


def _profiles(known: Known, *, seed: int, on: date, by: str) -> Iterator[Draft]:
    """Yield a profile for everybody who is in the course and has no job."""
    chance = Random(seed)  # noqa: S311  # invented people, no secret
    for number, one in enumerate(people(known)):
        if running(one, on=on) is None or works_on(one, on=on):
            continue
        yield Draft(
            kind="profile",
            subject=one.id,
            since=on - timedelta(days=chance.randrange(1, 30)),
            value=_profile(chance, wish=DEMO_WISHES[number % len(DEMO_WISHES)]),
            by=by,
        )


def _profile(chance: Random, *, wish: tuple[str, ...]) -> dict[str, Json]:
    able = chance.choice((8, 10, 12, 15, 20, 25))
    return {
        "wanted": list(wish),
        "hours_able": str(able),
        "hours_willing": str(able + chance.choice((0, 5, 10, 12))),
        "may_rise": chance.random() < 0.5,  # noqa: PLR2004  # one of two
        "when": _some(chance, tuple(WHEN)[:4], many=3),
        "place": chance.choice(DEMO_PLACES),
        "transport": chance.choice(tuple(TRANSPORT)[1:4]),
        "minutes": chance.choice((30, 45, 60)),
        "avoid": _some(chance, tuple(AVOID), many=2),
        "support": _some(chance, tuple(SUPPORT), many=2),
    }


def _some(chance: Random, codes: tuple[str, ...], *, many: int) -> list[str]:
    chosen = chance.sample(codes, chance.randrange(1, many + 1))
    return [code for code in codes if code in chosen]


def _propose(by: Actor, told: list[Draft], *, moment: datetime) -> None:
    """Propose the best two to the company that is shown, and the best one to the next that has any.

    Nobody is proposed twice.
    """
    ground, taken = match_ground(by.programme, moment=moment), set[str]()
    for draft in told:
        wanted = ground.asks.get(draft.subject)
        if wanted is None or len(taken) > 2:  # noqa: PLR2004  # two there and one elsewhere
            continue
        ranking = rank(wanted, ground.columns, weights=ground.weights)
        free = [code for code in ranking.candidates[: ranking.may] if code not in taken]
        for code in free[: 2 if draft.value["company"] == _SHOWS else 1]:
            propose(by, draft.subject, candidate=code, moment=moment)
            taken.add(code)
