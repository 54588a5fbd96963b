"""A national cohort settled from Parquet: ours beside DuckDB, Polars, pandas and OpenFisca.

Ours also sums each month and knows every switch; the peers know what is said in
``settlement_sweeps``. ``python -m bench million 1000000`` takes any size.
"""

from collections.abc import Sequence

from bench.race import Aim, Race, raced_by_itself
from bench.timing import Line

GROWTH = (10_000, 100_000)

_ENGINES = {
    "virksom": ("bench.settlement_ours", "by_virksom"),
    "DuckDB": ("bench.settlement_sql", "by_duckdb"),
    "Polars": ("bench.settlement_sweeps", "by_polars"),
    "pandas": ("bench.settlement_sweeps", "by_pandas"),
    "OpenFisca": ("bench.settlement_openfisca", "by_openfisca"),
}
"""Where each is found; only the one that is measured is loaded."""

_SMALL = {"pandas": 2_000, "OpenFisca": 10_000}
"""Persons that an engine reads at most; its figures are scaled from there."""

_TOLD = """\
Everybody's rows are read from Parquet, and all come to the same weeks by tier, in an answer that
is not timed, before any of them is timed. Ours reads every switch of the contract, finds the
stretches with their numbers within the cap, and sums each month in øre. The peers know of the
cohort that an employment has at most two stretches, and of the terms that a week is its lowest
day, that no gap is bridged and that the cap counts paid weeks; they sum no month. DuckDB and
Polars are general engines, each written as its users would: a sweep of signed events. pandas
lays out every day. OpenFisca-core is asked for each week, with each day's hours, jobs, studies
and benefits as inputs. The last two read fewer persons, beside ours with the same, and their
times are scaled up in a straight line; their peaks are not, and are what they held with those
few."""

RACE = Race(
    title="settlement: stretches of weeks and month totals, from Parquet",
    told=_TOLD,
    engines=_ENGINES,
    small=_SMALL,
    aims=(
        Aim(peers=("DuckDB", "Polars"), times=12, called="the best dataframe engine's sweep"),
        Aim(peers=("OpenFisca",), times=25, called="OpenFisca-core"),
        Aim(peers=("pandas",), times=150, called="pandas explode"),
        Aim(memory=600_000_000),
    ),
)


def settled_cohorts(sizes: Sequence[int] = GROWTH) -> list[Line]:
    """Time each size beside its peers, say all figures, and return the largest as lines."""
    return raced_by_itself(RACE, sizes=sizes).lines()
