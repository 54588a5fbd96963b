"""Where everybody stands on every day by one statement of SQL: stretches, summed by day."""

from collections.abc import Callable
from pathlib import Path

import duckdb

from bench.apart import Totals
from bench.settlement_sql import NORM, TOLD, parquet

FIRST, DAYS, ACTIVE_AFTER = 43_342, 1_583, 28
"""1 September 2018 counted from 1900 on, the days counted, and the days until one is active."""

_FAR = 200_000
_ROWS = ("referred", "withdrawn", "not_started", "active", "full_", "partial", "unknown")
_SQL = f"""
create or replace temp table standing as {TOLD},
steps as (
  select person, kind, s, lag(s) over o as r, coalesce(lead(s) over o, {_FAR}) as l,
         coalesce(lead(s, 2) over o, {_FAR}) as again
  from told where kind <= 3 window o as (partition by person order by s, kind)),
stays as (select person, r, s + {ACTIVE_AFTER} as s, l, again from steps where kind = 1),
work as (
  select *, case when kind = 4 then greatest(hours, 0) else 0 end as h,
         ((kind = 4 and hours > 0) or kind = 5)::int as w, (kind = 4 and hours < 0)::int as q
  from told where kind between 4 and 6),
spans as (
  select person, s, u, h, w, q, 0 as f, 0 as b, 0 as i from work where w > 0 or q > 0
  union all
  select a.person, greatest(a.s, b.s), least(a.u, b.u), -a.h, -a.w, -a.q, 0, 0, 0
  from work a join work b on a.person = b.person and a.ref = b.ref and b.age > a.age
  where (a.w > 0 or a.q > 0) and greatest(a.s, b.s) < least(a.u, b.u)
  union all select person, s, u, 0, 0, 0, 1, 0, 0 from told where kind = 7
  union all select person, s, u, 0, 0, 0, 0, 1, 0 from told where kind = 9 and ref <> 1
  union all select person, s, l, 0, 0, 0, 0, 0, 1 from stays where s < l),
events as (
  select person, d, sum(h) as h, sum(w) as w, sum(q) as q, sum(f) as f, sum(b) as b, sum(i) as i
  from (
    select person, s as d, h, w, q, f, b, i from spans
    union all select person, u, -h, -w, -q, -f, -b, -i from spans) group by person, d),
summed as (
  select d, lead(d) over o as n, sum(h) over o as h, sum(w) over o as w, sum(q) over o as q,
         sum(f) over o as f, sum(b) over o as b, sum(i) over o as i
  from events window o as (partition by person order by d)),
levels as (
  select d as a, n as z, least(
    case when h >= {NORM} or f > 0 then 3 when w > 0 then 2 when q > 0 then 1 else 0 end,
    case when b > 0 then 2 else 3 end) as v
  from summed where n is not null and i > 0),
placed as (
  select r as a, least(s, l) as z, 'not_started' as place from stays
  union all select s, l, 'active' from stays where s < l
  union all select l, again, 'withdrawn' from stays where l < again
  union all select a, z, case v when 3 then 'full_' when 2 then 'partial' else 'unknown' end
  from levels where v > 0),
inside as (
  select greatest(a - {FIRST}, 0) as a, least(z - {FIRST}, {DAYS}) as z, place from placed),
marks as (
  select day, place, sum(more) as more from (
    select a as day, place, 1 as more from inside where a < z
    union all select z, place, -1 from inside where a < z) group by day, place),
days as (select unnest(range({DAYS})) as day),
pivoted as (
  select days.day, {
    ", ".join(f"coalesce(sum(more) filter (place = '{row}'), 0) as {row}" for row in _ROWS[1:])
}
  from days left join marks using (day) group by days.day),
counted as (
  select day, {", ".join(f"sum({row}) over (order by day) as {row}" for row in _ROWS[1:])}
  from pivoted)
select day, withdrawn + not_started + active as referred, * exclude (day) from counted
"""  # noqa: S608  # our own numbers


def by_duckdb(folder: Path) -> Totals:
    """Return how many stand in each row, summed over all days; the days are kept as a table."""
    with duckdb.connect() as base:
        base.execute("set threads = 2")
        return _sums(base, parquet(folder))


def ready(folder: Path) -> Callable[[], Totals]:
    """Read a cohort into a table; return the work of counting who stands where on every day."""
    base = duckdb.connect()
    base.execute("set threads = 2")
    base.execute(f"create temp table held as select * from {parquet(folder)}")  # noqa: S608  # our own
    return lambda: _sums(base, "held")


def _sums(base: duckdb.DuckDBPyConnection, source: str) -> Totals:
    base.execute(_SQL.replace("SOURCE", source))
    sums = ", ".join(f"sum({row})" for row in _ROWS)
    found = base.execute(f"select {sums} from standing").fetchone()  # noqa: S608  # our own
    return tuple(map(int, found or ()))
