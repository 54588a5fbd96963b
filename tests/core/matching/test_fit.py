"""Points by hand: each part a share of its weight, rounded down, with its sentence."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.core.matching.people import ANNE, GUIDE, JOB, beside
from virksom.programme.matching import Ask, Mastery, Seeker, Weights, fit
from virksom.programme.matching.fit import SHARES


def test_a_match_is_counted_by_hand() -> None:
    found = fit(JOB, ANNE, guide=GUIDE, weights=Weights())
    points = {part.name: part.points for part in found.parts}
    # nice 0 of 1; mastery 6 of 12; the occupation wished for; 15 hours now; 25 of 50 minutes left
    told = {"nice": 0, "mastery": 10, "wish": 20, "hours": 10, "begin": 5, "way": 5, "support": 5}
    assert points == told
    assert found.points == 55
    assert all(0 <= part.points <= part.most for part in found.parts)


PARTS = [
    ("nice", {"nice": frozenset()}, {}, (1, 1), "Der ønskes ikke andet."),
    ("nice", {}, {}, (0, 1), "Har 0 af 1 ønskede kompetencer: ingen."),
    (
        "nice",
        {"nice": frozenset({"floor_care", "till"})},
        {},
        (1, 2),
        "Har 1 af 2 ønskede kompetencer: Gulvpleje.",
    ),
    ("mastery", {"nice": frozenset(), "must": frozenset()}, {}, (1, 1), "Der kræves ingen"),
    (
        "mastery",
        {"nice": frozenset()},
        {"masters": {"floor_care": Mastery(level="practised", evidence="own_words")}},
        (2, 6),
        "1 af 1 kompetencer: Gulvpleje (øvet, med egne ord).",
    ),
    ("wish", {"occupation": "cook"}, {"wanted": frozenset({"cleaning"})}, (2, 3), "Ønsker branch"),
    ("wish", {}, {"wanted": frozenset()}, (1, 3), "Har ikke nævnt et ønske."),
    ("wish", {}, {"wanted": frozenset({"cook"})}, (0, 3), "Ønsker sig noget andet."),
    ("mastery", {}, {}, (6, 12), "1 af 2 kompetencer: Gulvpleje (sikker, vist i joblæring)."),
    ("mastery", {}, {"masters": {}}, (0, 12), "0 af 2 kompetencer: ingen."),
    (
        "mastery",
        {"nice": frozenset()},
        {"masters": {"floor_care": Mastery()}},
        (1, 6),
        "1 af 1 kompetencer: Gulvpleje (niveau ikke oplyst, med egne ord).",
    ),
    ("hours", {"hours_from": None, "hours_to": None}, {}, (2, 4), "Timerne er ikke oplyst."),
    ("hours", {}, {"hours_able": None}, (2, 4), "Timerne er ikke oplyst."),
    (
        "hours",
        {},
        {"hours_able": Decimal("20.5")},
        (3, 4),
        "Kan 20,5 timer om ugen nu; jobbet giver højst 20.",
    ),
    ("hours", {"hours_to": None}, {"hours_able": Decimal(37)}, (4, 4), "Kan 37 timer om ugen nu."),
    (
        "hours",
        {},
        {"hours_able": Decimal(8), "hours_willing": Decimal(16)},
        (2, 4),
        "Kan med tiden nå 12 timer.",
    ),
    ("hours", {}, {"hours_able": Decimal(8), "may_rise": True}, (2, 4), "Kan med tiden nå"),
    ("hours", {}, {"hours_able": Decimal(8)}, (0, 4), "Timerne passer ikke."),
    ("begin", {}, {}, (1, 1), "Kan begynde nu."),
    (
        "begin",
        {},
        {"available": date(2019, 10, 25)},
        (7, 14),
        "Kan begynde 25.10.2019; fristen er 01.11.2019.",
    ),
    ("begin", {}, {"available": date(2019, 9, 1)}, (14, 14), "Kan begynde 01.09.2019;"),
    ("begin", {}, {"available": date(2019, 12, 1)}, (0, 14), "Kan begynde 01.12.2019;"),
    ("begin", {"by": None}, {"available": date(2019, 12, 1)}, (1, 2), "Kan begynde 01.12.2019."),
    (
        "support",
        {},
        {"support": frozenset({"short_days", "balloon"})},
        (1, 1),
        "Har ikke bedt om en mentor. Aftal også: korte dage i begyndelsen.",
    ),
    ("way", {"place": ""}, {}, (1, 2), "Rejsetiden kendes ikke."),
    ("way", {}, {"minutes": None}, (35, 60), "Vejen tager 25 minutter."),
    ("way", {}, {"minutes": 0}, (0, 1), "Vejen tager 25 minutter."),
    ("support", {}, {"support": frozenset({"mentor"})}, (1, 1), "Der er en mentor"),
    (
        "support",
        {"mentor": False},
        {"support": frozenset({"mentor"})},
        (0, 1),
        "Der er ikke nævnt en mentor",
    ),
]


@pytest.mark.parametrize(("name", "asked", "said", "share", "sentence"), PARTS)
def test_each_part_is_a_share_with_its_sentence(
    name: str,
    asked: dict[str, object],
    said: dict[str, object],
    share: tuple[int, int],
    sentence: str,
) -> None:
    wanted, one = replace(JOB, **asked), replace(ANNE, **said)  # type: ignore[arg-type]
    found = SHARES[name](beside(one, wanted))
    assert (found.have, found.of) == share
    assert found.text.da.startswith(sentence)
    assert found.text.en


def test_an_opening_without_a_title_is_wished_for_by_nobody() -> None:
    share = SHARES["wish"](beside(Seeker(candidate="K9", wanted=frozenset({""})), Ask(opening="O")))
    assert share.have == 0
