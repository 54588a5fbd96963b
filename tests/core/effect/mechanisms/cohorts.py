"""Cohorts in which something can be seen of the mechanisms."""

from itertools import chain

from tests.core.effect.facts import Told, job, person, said


def helped(many: int = 12) -> tuple[Told, ...]:
    """Return as many with a mentor who all find work on day 150, and as many with neither."""
    first = [f"K{100 + number}" for number in range(many)]
    rest = [f"K{500 + number}" for number in range(many)]
    given = [
        (*person(code), said("element", code, 10, element="mentoring"), job(code, 150))
        for code in first
    ]
    return tuple(chain(*given, *(person(code) for code in rest)))


def interviewed() -> tuple[Told, ...]:
    """Return ten of whom five came to an interview before day 50 and five to one after it."""
    before = [(*person(f"K{n}"), said("interview", f"K{n}", -2, came=["adviser"])) for n in _FIVE]
    after = [
        (
            said("referral", f"K{n + 5}", 60, unit="job_og_aktivhuset"),
            said("interview", f"K{n + 5}", 66, came=["candidate", "employer"]),
            said("withdrawal", f"K{n + 5}", 99, reason="other_offer"),
        )
        for n in _FIVE
    ]
    return tuple(chain(*before, *after))


_FIVE = range(1, 6)
