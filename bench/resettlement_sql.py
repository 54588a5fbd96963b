"""A correction by SQL: those corrected are read again, and set beside what was read before."""

from collections.abc import Callable
from itertools import count, cycle
from pathlib import Path

import duckdb

from bench.apart import Totals
from bench.corrections import TIMES, corrected_folder
from bench.settlement_sql import parquet, stretches

FULL_ORE, PARTIAL_ORE = 79_600, 38_500

_DIFFERENCE = f"""
create or replace temp table difference as
with told as (
  select person, coalesce(max(known), 0) as known
  from (select distinct person from CHANGED) left join corrected using (person) group by person),
was as (
  select person, w, bool_or(whole) as whole from (
    select person, whole, unnest(range(a, a + n)) as w
    from runs semi join told using (person, known))
  group by person, w),
now as (
  select person, w, bool_or(whole) as whole from (
    select person, whole, unnest(range(a, a + n)) as w from again) group by person, w)
select person, w, was.whole as before, now.whole as after,
       case now.whole when true then {FULL_ORE} when false then {PARTIAL_ORE} else 0 end
       - case was.whole when true then {FULL_ORE} when false then {PARTIAL_ORE} else 0 end as ore
from was full join now using (person, w) where was.whole is distinct from now.whole
"""  # noqa: S608  # our own numbers

_KEPT = """
insert into runs select *, KNOWN from again;
insert into facts select *, KNOWN from CHANGED;
insert into corrected select distinct person, KNOWN from CHANGED;
"""


def ready(folder: Path) -> Callable[[], Totals]:
    """Settle a cohort whole; return the work of reading others corrected each time, kept after.

    Nothing is deleted: stretches, facts and who was corrected are added with the number of the
    correction, so that what was known before is still there.
    """
    base = duckdb.connect()
    base.execute("set threads = 2")
    base.execute(stretches(parquet(folder), "settled"))
    base.execute("create temp table runs as select *, 0 as known from settled order by person")
    source = parquet(folder)
    base.execute(f"create temp table facts as select *, 0 as known from {source}")  # noqa: S608  # our own
    base.execute("create temp table corrected (person varchar, known integer)")
    for turn in range(TIMES):
        source = parquet(corrected_folder(folder, turn=turn))
        base.execute(f"create temp table changed_{turn} as select * from {source}")  # noqa: S608  # our own
    turns, known = cycle(range(TIMES)), count(1)

    def work() -> Totals:
        table, number = f"changed_{next(turns)}", str(next(known))
        base.execute("begin")
        base.execute(stretches(table, "again"))
        base.execute(_DIFFERENCE.replace("CHANGED", table))
        base.execute(_KEPT.replace("CHANGED", table).replace("KNOWN", number))
        base.execute("commit")
        found = base.execute("select count(*), coalesce(sum(ore), 0) from difference").fetchone()
        return tuple(map(int, found or ()))

    return work
