"""Every week owed for as a row, by Polars: stretches cut where the tier turns, then laid out."""

from pathlib import Path

import polars as pl

from bench.apart import Totals
from bench.rows_sql import FULL_ORE, PARTIAL_ORE
from bench.settlement_sweeps import stretches
from virksom.programme.columns.parameters import FULL, PARTIAL


def by_polars(folder: Path) -> Totals:
    """Return how many rows there are, kept as a frame, and the sums of what each is."""
    paid, full = pl.collect_all(stretches(pl.scan_parquet(folder / "*.parquet")))
    week, tier = pl.col("week"), pl.col("tier")
    rows = (
        _pieces(paid.filter(pl.col("kept") > 0), full.filter(pl.col("kept") > 0))
        .with_columns(week=pl.int_ranges("a", "z", dtype=pl.Int16))
        .explode("week")
        .select(
            pl.col("person"),
            week,
            tier,
            number=(pl.col("k") + week - pl.col("a")).cast(pl.Int16),
            ore=pl.when(tier == FULL).then(FULL_ORE).otherwise(PARTIAL_ORE).cast(pl.Int32),
        )
    )
    sums = rows.select(pl.exclude("person").cast(pl.Int64).sum()).row(0)
    return (len(rows), *map(int, sums))


def _pieces(paid: pl.DataFrame, full: pl.DataFrame) -> pl.DataFrame:
    """Return stretches of one tier: those of full weeks, and what lies beside them."""
    whole = paid.select("person", "pi", pa="a", pz=pl.col("a") + pl.col("kept"), o="o")
    cut = (
        full.select("pi", "a", z=pl.col("a") + pl.col("kept"))
        .sort("pi", "a")
        .join(whole, on="pi")
        .with_columns(
            since=pl.coalesce(pl.col("z").shift(1).over("pi"), "pa"),
            last=pl.col("a").shift(-1).over("pi").is_null(),
        )
    )
    alone = whole.join(full, on="pi", how="anti")
    return pl.concat(
        [
            _piece(cut, since="a", until="z", tier=FULL),
            _piece(cut.filter(pl.col("since") < pl.col("a")), since="since", until="a"),
            _piece(cut.filter("last", pl.col("z") < pl.col("pz")), since="z", until="pz"),
            _piece(alone, since="pa", until="pz"),
        ]
    )


def _piece(frame: pl.DataFrame, *, since: str, until: str, tier: int = PARTIAL) -> pl.DataFrame:
    return frame.select(
        pl.col("person").cast(pl.Int32),
        a=pl.col(since),
        z=pl.col(until),
        tier=pl.lit(tier, pl.Int8),
        k=pl.col("o") + pl.col(since) - pl.col("pa") + 1,
    )
