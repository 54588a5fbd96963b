"""Kaplan-Meier and Aalen-Johansen, against books, R and the package greenwood."""

from collections.abc import Sequence
from fractions import Fraction
from math import exp, log, sqrt
from typing import Any

import greenwood
import numpy as np
import pytest

from tests.core.effect.retention.on_clock import at_risk, incidence, survival
from tests.core.effect.retention.published import (
    AML,
    AML_R,
    BMT_R,
    FREIREICH,
    FREIREICH_BOOK,
    seen,
    transplants,
)
from virksom.programme.effect.retention.clock import Followed
from virksom.programme.effect.retention.survival import Curve, Median

NOBODY = Curve(followed=0, events=0, begins=1.0, last=None, steps=())


def lung() -> list[Followed]:
    """Return the 228 patients of the North Central Cancer Treatment Group: Loprinzi (1994)."""
    data = greenwood.load_dataset("lung", backend="pandas")
    died = data["status"] == data["status"].max()
    return [
        Followed(int(day), "died" if dead else None, str(where))
        for day, dead, where in zip(data["time"], died, data["inst"], strict=True)
    ]


def alone(followed: Sequence[Followed]) -> list[Followed]:
    return [Followed(one.days, one.end) for one in followed]


def test_of_nobody_there_is_no_curve() -> None:
    assert survival([]) == NOBODY
    assert NOBODY.median == Median(day=None, low=None, high=None)
    assert incidence([], causes=["a"])["a"].value(400) == 0
    assert at_risk([], [0, 7]) == (0, 0)


def test_where_nothing_ends_all_last_and_nobody_says_how_surely() -> None:
    found = survival(seen("10+ 20+"))
    assert (found.followed, found.events, found.steps, found.last) == (2, 0, (), 20)
    assert found.value(1000) == 1
    assert found.on(1000) is None


@pytest.mark.parametrize(("day", "told"), AML_R.items())
def test_survival_is_that_of_r_on_aml(day: int, told: tuple[int, float, float]) -> None:
    step = survival(AML).on(day)
    assert step is not None
    assert (step.day, step.at_risk) == (day, told[0])
    assert (step.value, step.error) == pytest.approx(told[1:], abs=0.0005)


@pytest.mark.parametrize(("day", "told"), FREIREICH_BOOK.items())
def test_survival_is_that_of_the_textbook(day: int, told: tuple[float, float]) -> None:
    step = survival(FREIREICH).on(day)
    assert step is not None
    assert (step.value, step.error) == pytest.approx(told, abs=0.0005)


def test_the_medians_are_those_of_r_and_the_textbook() -> None:
    assert survival(AML).median == Median(day=31, low=13, high=None)
    assert survival(FREIREICH).median == Median(day=23, low=13, high=None)
    assert survival(alone(lung())).median == Median(day=310, low=284, high=361)


def test_survival_is_greenwoods_on_lung() -> None:
    followed = alone(lung())
    theirs = greenwood.KaplanMeier(conf_type="log-log").fit(
        greenwood.Surv([one.days for one in followed], event=[bool(one.end) for one in followed])
    )
    told = dict(zip(theirs.time_, np.c_[curve_of(theirs)], strict=True))
    steps = survival(followed).steps
    assert len(steps) == 139
    for step in steps:
        mine = (step.value, step.error, *(step.band or ()))
        assert mine == pytest.approx(tuple(told[step.day]), abs=1e-12)


def curve_of(fit: greenwood.KaplanMeier) -> tuple[np.ndarray, ...]:
    return fit.survival_, fit.std_error_, fit.conf_low_, fit.conf_high_


def test_several_of_one_person_are_greenwoods_clusters_where_those_are_wider() -> None:
    followed = lung()
    surv = greenwood.Surv([one.days for one in followed], event=[bool(one.end) for one in followed])
    names = [one.whose for one in followed]
    fit = greenwood.KaplanMeier().fit(surv, cluster=names)
    clusters, single = dict(zip(fit.time_, fit.std_error_, strict=True)), survival(alone(followed))
    for step, plain in zip(survival(followed).steps, single.steps, strict=True):
        assert step.error == pytest.approx(max(clusters[step.day], plain.error), abs=1e-12)


def test_by_fractions_events_come_before_what_is_cut_off_and_day_nought_counts() -> None:
    found = survival(seen("0 3 3 3+ 5+ 8 9+"))
    shares = [Fraction(6, 7), Fraction(6, 7) * Fraction(4, 6), Fraction(4, 7) * Fraction(1, 2)]
    assert [step.at_risk for step in found.steps] == [7, 6, 2]
    assert [step.value for step in found.steps] == pytest.approx([float(one) for one in shares])
    sums = Fraction(1, 7 * 6) + Fraction(2, 6 * 4) + Fraction(1, 2 * 1)
    assert found.steps[-1].error == pytest.approx(float(shares[-1]) * sqrt(sums))


def test_the_band_is_symmetric_by_log_log() -> None:
    step = survival(AML).steps[2]
    assert step.band is not None
    spread = 1.959963984540054 * step.error / (step.value * abs(log(step.value)))
    assert step.band == pytest.approx((step.value ** exp(spread), step.value ** exp(-spread)))


def test_where_the_curve_ends_at_nought_there_is_no_band() -> None:
    last = survival(seen("1 2")).steps[-1]
    assert (last.value, last.error, last.band) == (0, 0, None)
    assert survival(seen("1 2")).median.day == 1


def test_everything_of_one_person_is_not_more_certain_than_of_many() -> None:
    same = [Followed(one.days, one.end, "K001") for one in AML]
    assert survival(same) == survival(AML)


@pytest.mark.parametrize(("case", "told"), BMT_R.items())
def test_incidence_is_that_of_r_on_transplants(
    case: tuple[str, str], told: tuple[float, int]
) -> None:
    found = incidence(transplants(case[0]), causes=("relapse", "death"))[case[1]]
    assert (found.steps[-1].value, found.steps[-1].day) == pytest.approx(told, abs=1e-8)


def test_incidence_by_fractions_where_some_come_on_day_nought() -> None:
    found = incidence(transplants("0"), causes=["relapse", "death"])
    assert found["relapse"].steps[0].value == float(Fraction(1, 17))
    assert found["relapse"].value(500) == pytest.approx(float(Fraction(3, 17)))
    assert found["death"].value(26) == pytest.approx(float(Fraction(12, 17)))


def test_incidence_with_its_error_and_band_is_greenwoods_on_mgus2() -> None:
    followed, theirs = mgus2()
    for cause, count in (("pcm", 115), ("death", 860)):
        found = incidence(followed, causes=[cause])[cause]
        assert found.events == count
        told = theirs[theirs["cause"] == cause].set_index("time")
        for step in found.steps:
            names = ["n_risk", "estimate", "std_error", "conf_low", "conf_high"]
            mine = (step.at_risk, step.value, step.error, *(step.band or ()))
            assert mine == pytest.approx(tuple(told.loc[step.day, names]), abs=1e-12)


def mgus2() -> tuple[list[Followed], Any]:
    """Return 1384 patients, who progress or die: Kyle et al. (2002), and greenwood's curves.

    The counts, 115 and 860, stand in the vignette on competing risks of R's package survival.
    """
    data = greenwood.load_dataset("mgus2", backend="pandas")
    ends = {"pcm": ("ptime", "pstat"), "death": ("futime", "death")}
    fit = greenwood.AalenJohansen(conf_type="log-log").fit(
        greenwood.Outcome.first_event(endpoints=ends), data=data
    )
    followed = [
        Followed(int(row.ptime), "pcm")
        if row.pstat
        else Followed(int(row.futime), "death" if row.death else None)
        for row in data.itertuples()
    ]
    return followed, fit.to_frame(format="pandas")


def test_the_error_of_an_incidence_is_the_double_sum_of_the_delta_method() -> None:
    followed = transplants("01")
    for step in incidence(followed, causes=["death"])["death"].steps:
        assert step.error == pytest.approx(sqrt(slowly(followed, "death", day=step.day)))


def slowly(followed: list[Followed], cause: str, *, day: int) -> float:
    """Return the variance as Marubini and Valsecchi (1995) print it, term by term."""
    days = sorted({one.days for one in followed if one.end and one.days <= day})
    free, value, past = 1.0, 0.0, list[tuple[int, int, int, float, float]]()
    for when in days:
        (risk,) = at_risk(followed, [when])
        every = sum(one.days == when and bool(one.end) for one in followed)
        own = sum(one.days == when and one.end == cause for one in followed)
        value += free * own / risk
        past.append((risk, every, own, free, value))
        free *= 1 - every / risk
    first = sum((value - f) ** 2 * d / (n * (n - d)) for n, d, _, _, f in past)
    second = sum(s**2 * (n - k) / n * k / n**2 for n, _, k, s, _ in past)
    third = sum((value - f) * s * k / n**2 for n, _, k, s, f in past)
    return first + second - 2 * third


def test_with_one_cause_and_nothing_cut_off_the_error_is_the_binomials() -> None:
    step = incidence(seen("1 2 3 4 5"), causes=["ended"])["ended"].steps[1]
    assert (step.value, step.error) == pytest.approx((0.4, sqrt(0.4 * 0.6 / 5)))


def test_when_it_came_to_all_there_is_no_band() -> None:
    last = incidence(seen("1 2"), causes=["ended"])["ended"].steps[-1]
    assert (last.value, last.error, last.band) == (1, 0, None)


def test_at_risk_are_those_still_followed_as_the_day_begins() -> None:
    assert at_risk(AML, [0, 9, 10, 13, 14, 161, 162]) == (11, 11, 10, 10, 8, 1, 0)
