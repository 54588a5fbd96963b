"""The same weeks by frames, for the invented cohort under IMPACT60's terms.

Each is written as its users would: stretches become signed events on days, summed in order. They
know of the generator that an employment has at most two stretches, and of the terms that a week is
its lowest day, that no gap is bridged and that the cap counts paid weeks; ours is told none of it.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import polars as pl

from virksom.programme.columns.parameters import FULL, PARTIAL
from virksom.programme.columns.spells import (
    BENEFIT,
    FLEKSJOB,
    FREE_STUDY,
    LEFT_FOR_GOOD,
    ORDINARY,
    OTHER_WORK,
    STARTED,
)

OPENS, CLOSES, CAP, NORM = 6192, 6417, 156, 370_000
"""The window's weeks from 1900 on, the cap, and full-time hours in ten-thousandths."""

_FAR = 200_000
_WEEK = 7
Totals = tuple[int, int]
"""Weeks in all, and those of them that are full."""


def by_polars(folder: Path) -> Totals:
    """Return the totals by a chain of frames."""
    paid, full = pl.collect_all(stretches(pl.scan_parquet(folder / "*.parquet")))
    return int(paid["kept"].sum()), int(full["kept"].sum())


def stretches(told: pl.LazyFrame) -> tuple[pl.LazyFrame, pl.LazyFrame]:
    """Return stretches of weeks that are paid, and those inside them that are full.

    Each has the person, the stretch of paid weeks it lies in (``pi``), the first week (``a``), how
    many (``kept``) and how many were paid before it (``o``).
    """
    levels = _levels(told)
    day, who = pl.col("d"), "person"
    weeks = (
        ((day.min() + 6) // 7).clip(lower_bound=OPENS).alias("a"),
        (pl.col("n").max() // 7).clip(upper_bound=CLOSES).alias("z"),
    )
    paid = (
        levels.group_by(who, "pi")
        .agg(*weeks)
        .filter(pl.col("z") > pl.col("a"))
        .sort(who, "a")
        .with_columns(n=pl.col("z") - pl.col("a"))
        .with_columns(o=pl.col("n").cum_sum().over(who) - pl.col("n"))
    )
    full = (
        levels.filter(pl.col("v") == FULL)
        .group_by(who, "pi", "fi")
        .agg(*weeks)
        .join(paid.select("pi", "o", pl.col("a").alias("pa")), on="pi")
        .with_columns(n=pl.col("z") - pl.col("a"), o=pl.col("o") + pl.col("a") - pl.col("pa"))
        .filter(pl.col("n") > 0)
    )
    kept = pl.min_horizontal("n", CAP - pl.col("o")).clip(lower_bound=0)
    return paid.with_columns(kept=kept), full.with_columns(kept=kept)


def _levels(told: pl.LazyFrame) -> pl.LazyFrame:
    """Return stretches of days that pay, by the paid and the full ones that they are part of."""
    day, who = pl.col("d"), "person"
    spans = pl.concat(signed(told))
    what = ("h", "w", "f", "b", "i")
    ends = spans.select(who, pl.col("u").alias("d"), *(-pl.col(one) for one in what))
    return (
        pl.concat([spans.select(who, pl.col("s").alias("d"), *what), ends])
        .group_by(who, "d")
        .agg(pl.col(*what).sum())
        .sort(who, "d")
        .with_columns(pl.col(*what).cum_sum(), n=day.shift(-1).over(who))
        .filter(pl.col("n").is_not_null())
        .with_columns(v=_level())
        .with_columns(p=pl.col("v").shift(1, fill_value=0).over(who))
        .with_columns(
            pi=((pl.col("v") >= PARTIAL) & (pl.col("p") < PARTIAL)).cum_sum(),
            fi=((pl.col("v") == FULL) & (pl.col("p") < FULL)).cum_sum(),
        )
        .filter(pl.col("v") >= PARTIAL)
    )


def signed(told: pl.LazyFrame) -> Iterator[pl.LazyFrame]:
    """Yield signed stretches of work, of work overruled, of study, of benefit, and of stays."""
    first, kind = pl.date(1900, 1, 1), pl.col("kind")
    days = told.select(
        "person", "kind", "ref", "hours", "age",
        s=(pl.col("since") - first).dt.total_days().cast(pl.Int64),
        u=(pl.col("until") - first).dt.total_days().cast(pl.Int64).fill_null(_FAR),
    )  # fmt: skip
    work = days.filter(kind.is_between(ORDINARY, OTHER_WORK)).with_columns(
        h=pl.when(kind == ORDINARY)
        .then(pl.col("hours").clip(lower_bound=0))
        .otherwise(0)
        .cast(pl.Int64),
        w=(((kind == ORDINARY) & (pl.col("hours") > 0)) | (kind == FLEKSJOB)).cast(pl.Int64),
    )
    nothing = {name: pl.lit(0, pl.Int64) for name in "hwfbi"}
    order = ("person", "s", "u", *"hwfbi")
    counted = work.filter(pl.col("w") > 0)
    yield counted.with_columns(f=nothing["f"], b=nothing["b"], i=nothing["i"]).select(order)
    later = work.select("person", "ref", la="age", ls="s", lu="u")
    both = counted.join(later, on=["person", "ref"]).filter(pl.col("la") > pl.col("age"))
    cut = both.with_columns(
        s=pl.max_horizontal("s", "ls"), u=pl.min_horizontal("u", "lu"), h=-pl.col("h"),
        w=-pl.col("w"), f=nothing["f"], b=nothing["b"], i=nothing["i"],
    )  # fmt: skip
    yield cut.filter(pl.col("s") < pl.col("u")).select(order)
    one = pl.lit(1, pl.Int64)
    yield days.filter(kind == FREE_STUDY).with_columns(**{**nothing, "f": one}).select(order)
    benefit = days.filter((kind == BENEFIT) & (pl.col("ref") != 1))
    yield benefit.with_columns(**{**nothing, "b": one}).select(order)
    steps = days.filter(kind <= LEFT_FOR_GOOD).sort("person", "s", "kind")
    stays = steps.with_columns(u=pl.col("s").shift(-1).over("person").fill_null(_FAR))
    yield stays.filter(kind == STARTED).with_columns(**{**nothing, "i": one}).select(order)


def _level() -> pl.Expr:
    work = (
        pl.when((pl.col("h") >= NORM) | (pl.col("f") > 0))
        .then(3)
        .when(pl.col("w") > 0)
        .then(2)
        .otherwise(0)
    )
    most = pl.when(pl.col("b") > 0).then(2).otherwise(3)
    return pl.when(pl.col("i") == 0).then(0).otherwise(pl.min_horizontal(work, most))


def by_pandas(folder: Path) -> Totals:
    """Return the totals by exploding every stretch into its days, as is often done."""
    spans = pl.concat(signed(pl.scan_parquet(folder / "*.parquet"))).collect().to_pandas()
    spans["s"] = spans["s"].clip(lower=7 * OPENS)
    spans["u"] = spans["u"].clip(upper=7 * CLOSES)
    spans = spans[spans["u"] > spans["s"]]
    ends = zip(spans["s"], spans["u"], strict=True)
    days = spans.assign(d=[np.arange(since, until) for since, until in ends])
    days = days.drop(columns=["s", "u"]).explode("d")
    days["d"] = days["d"].astype("int64")
    read = days.groupby(["person", "d"], as_index=False)[[*"hwfbi"]].sum()
    level = np.select([(read["h"] >= NORM) | (read["f"] > 0), read["w"] > 0], [3, 2], 0)
    level = np.where(read["b"] > 0, np.minimum(level, 2), level)
    read["v"] = np.where(read["i"] > 0, level, 0)
    read["week"] = read["d"] // 7
    weeks = read.groupby(["person", "week"], as_index=False).agg(v=("v", "min"), n=("v", "size"))
    weeks = weeks[(weeks["n"] == _WEEK) & (weeks["v"] >= PARTIAL)]
    weeks = weeks[weeks.groupby("person").cumcount() < CAP]
    return len(weeks), int((weeks["v"] == FULL).sum())
