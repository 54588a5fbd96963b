"""Published data and what was published about them, by which the curves are checked."""

from virksom.programme.effect.retention.clock import Followed


def seen(told: str) -> list[Followed]:
    """Read days as textbooks print them: ``13`` ended, ``13+`` was only seen so long."""
    return [
        Followed(int(item.rstrip("+")), None if item.endswith("+") else "ended")
        for item in told.split()
    ]


AML = seen("9 13 13+ 18 23 28+ 31 34 45+ 48 161+")
"""Weeks to relapse, maintained group: Miller (1981), ``survival::aml`` in R."""

AML_R = {
    9: (11, 0.909, 0.0867),
    13: (10, 0.818, 0.1163),
    18: (8, 0.716, 0.1397),
    23: (7, 0.614, 0.1526),
    31: (5, 0.491, 0.1642),
    34: (4, 0.368, 0.1627),
    48: (2, 0.184, 0.1535),
}
"""At risk, survival and standard error as ``summary(survfit(Surv(time, status) ~ x, aml))``
prints them (R, package survival)."""

FREIREICH = seen("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+")
"""Weeks of remission with 6-MP: Freireich et al. (1963), 21 patients."""

FREIREICH_BOOK = {
    6: (0.857, 0.076),
    7: (0.807, 0.087),
    10: (0.753, 0.096),
    13: (0.690, 0.107),
    16: (0.627, 0.114),
    22: (0.538, 0.128),
    23: (0.448, 0.135),
}
"""Survival and standard error: Klein and Moeschberger (2003), table 4.1."""

_BMT = (
    "0;13;2 0;1;1 0;72;0 0;7;2 0;8;2 1;67;0 0;9;2 0;5;2 1;70;0 1;4;0 1;7;0 1;68;0 0;1;2 1;10;2 "
    "1;7;2 1;3;1 1;4;1 1;4;1 1;3;1 1;3;1 0;22;2 1;8;1 1;2;2 0;0;2 0;0;1 0;35;0 1;35;0 0;4;2 0;14;2 "
    "0;26;2 0;3;2 1;2;0 1;8;0 1;32;0 0;12;1"
)
_CAUSES = {"0": None, "1": "relapse", "2": "death"}


def transplants(disease: str) -> list[Followed]:
    """Return 35 transplants, months to relapse or death: Scrucca et al. (2007 and 2010).

    ``disease`` is "0" (ALL, 17), "1" (AML, 18) or "01" for all.
    """
    rows = (item.split(";") for item in _BMT.split())
    return [
        Followed(int(months), _CAUSES[cause]) for which, months, cause in rows if which in disease
    ]


BMT_R = {
    ("0", "relapse"): (0.17647059, 12),
    ("0", "death"): (0.70588235, 26),
    ("1", "relapse"): (0.36818576, 8),
    ("1", "death"): (0.20570747, 10),
    ("01", "relapse"): (0.27283899, 12),
    ("01", "death"): (0.48126955, 26),
}
"""The last cumulative incidence and its month, by ``cmprsk::cuminc`` in R, as the tests of
scikit-survival hold them."""
