"""A correction by SQL: those corrected are read again, and set beside what was read before."""

from collections.abc import Callable
from pathlib import Path

import duckdb

from bench.apart import Totals
from bench.corrections import corrected_folder
from bench.settlement_sql import parquet, stretches

FULL_ORE, PARTIAL_ORE = 79_600, 38_500

_DIFFERENCE = f"""
create or replace temp table difference as
with told as (select distinct person from changed),
was as (
  select person, w, bool_or(whole) as whole from (
    select person, whole, unnest(range(a, a + n)) as w from runs semi join told using (person))
  group by person, w),
now as (
  select person, w, bool_or(whole) as whole from (
    select person, whole, unnest(range(a, a + n)) as w from again) group by person, w)
select person, w, was.whole as before, now.whole as after,
       case now.whole when true then {FULL_ORE} when false then {PARTIAL_ORE} else 0 end
       - case was.whole when true then {FULL_ORE} when false then {PARTIAL_ORE} else 0 end as ore
from was full join now using (person, w) where was.whole is distinct from now.whole
"""  # noqa: S608  # our own numbers


def ready(folder: Path) -> Callable[[], Totals]:
    """Settle a cohort whole; return the work of reading those corrected and what that changes."""
    base = duckdb.connect()
    base.execute("set threads = 2")
    base.execute(stretches(parquet(folder), "runs"))
    source = parquet(corrected_folder(folder))
    base.execute(f"create temp table changed as select * from {source}")  # noqa: S608  # our own

    def work() -> Totals:
        base.execute(stretches("changed", "again"))
        base.execute(_DIFFERENCE)
        found = base.execute("select count(*), coalesce(sum(ore), 0) from difference").fetchone()
        return tuple(map(int, found or ()))

    return work
