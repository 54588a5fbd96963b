"""The same weeks by one statement of SQL, as ``settlement_sweeps`` has them by frames."""

from pathlib import Path

import duckdb

OPENS, CLOSES, CAP, NORM = 6192, 6417, 156, 370_000
"""The window's weeks from 1900 on, the cap, and full-time hours in ten-thousandths."""

_FAR = 200_000
Totals = tuple[int, int]
"""Weeks in all, and those of them that are full."""

TOLD = f"""
with told as (
  select person, kind, ref, hours, age, (since - date '1900-01-01')::int as s,
         coalesce((until - date '1900-01-01')::int, {_FAR}) as u
  from SOURCE)"""  # noqa: S608  # our own numbers
"""The facts as numbers."""

_PAID = f"""
stays as (
  select person, s, coalesce(n, {_FAR}) as u from (
    select person, kind, s, lead(s) over (partition by person order by s, kind) as n
    from told where kind <= 3) where kind = 1),
work as (select *, case when kind = 4 then greatest(hours, 0) else 0 end as h,
         ((kind = 4 and hours > 0) or kind = 5)::int as w from told where kind between 4 and 6),
spans as (
  select person, s, u, h, w, 0 as f, 0 as b, 0 as i from work where w > 0
  union all
  select a.person, greatest(a.s, b.s), least(a.u, b.u), -a.h, -a.w, 0, 0, 0
  from work a join work b on a.person = b.person and a.ref = b.ref and b.age > a.age
  where a.w > 0 and greatest(a.s, b.s) < least(a.u, b.u)
  union all select person, s, u, 0, 0, 1, 0, 0 from told where kind = 7
  union all select person, s, u, 0, 0, 0, 1, 0 from told where kind = 9 and ref <> 1
  union all select person, s, u, 0, 0, 0, 0, 1 from stays),
events as (
  select person, d, sum(h)::int as h, sum(w)::int as w, sum(f)::int as f, sum(b)::int as b,
         sum(i)::int as i from (
    select person, s as d, h, w, f, b, i from spans
    union all select person, u, -h, -w, -f, -b, -i from spans) group by person, d),
summed as (
  select person, d, lead(d) over o as n, sum(h) over o as h, sum(w) over o as w,
         sum(f) over o as f, sum(b) over o as b, sum(i) over o as i
  from events window o as (partition by person order by d)),
levels as (
  select person, d, n, case when i = 0 then 0 else least(
    case when h >= {NORM} or f > 0 then 3 when w > 0 then 2 else 0 end,
    case when b > 0 then 2 else 3 end) end as v from summed where n is not null),
turned as (
  select *, coalesce(lag(v) over (partition by person order by d), 0) as p from levels),
islands as (
  select *, sum((v >= 2 and p < 2)::int) over o as pi, sum((v = 3 and p < 3)::int) over o as fi
  from turned window o as (partition by person order by d)),
paid as (
  select person, pi, greatest((min(d) + 6) // 7, {OPENS}) as a, least(max(n) // 7, {CLOSES}) as z
  from islands where v >= 2 group by person, pi),
placed as (
  select *, coalesce(sum(z - a) over (partition by person order by a
    rows between unbounded preceding and 1 preceding), 0) as o from paid where z > a),
full_ as (
  select person, pi, fi, greatest((min(d) + 6) // 7, {OPENS}) as a,
         least(max(n) // 7, {CLOSES}) as z
  from islands where v = 3 group by person, pi, fi)
select person, pi, a, least(z - a, {CAP} - o)::int as n, (o + 1)::int as k, false as whole
from placed where o < {CAP}
union all
select f.person, pi, f.a, least(f.z - f.a, {CAP} - (o + f.a - p.a))::int,
       (o + f.a - p.a + 1)::int, true
from full_ f join placed p using (person, pi) where f.z > f.a and o + f.a - p.a < {CAP}
"""  # noqa: S608  # the same


def stretches(source: str, table: str) -> str:
    """Return the statement that makes a table of stretches of weeks.

    Each has the person, the stretch of paid weeks it lies in (``pi``), the first week (``a``), how
    many (``n``), the first one's number within the cap (``k``), and whether it is of full weeks
    alone; the others are all that is paid, full weeks among them.
    """
    return f"create or replace temp table {table} as {TOLD.replace('SOURCE', source)}, {_PAID}"


def parquet(folder: Path) -> str:
    """Return how a cohort is read."""
    return f"read_parquet('{folder}/*.parquet')"


def by_duckdb(folder: Path) -> Totals:
    """Return the totals by one statement of SQL, its runs kept as a table."""
    with duckdb.connect() as base:
        base.execute("set threads = 2")
        base.execute(stretches(parquet(folder), "runs"))
        told = base.execute("select sum(n) filter (not whole), sum(n) filter (whole) from runs")
        found = told.fetchone()
    return (0, 0) if found is None else (int(found[0]), int(found[1]))
