"""The same weeks by Spark on two cores: its own SQL, and the fast reading sent out by it.

The statement is the one of ``settlement_sql``, in Spark's words. Both begin their session once; it
takes seconds, and whoever starts ``virksom settle --engine spark`` waits for it besides.
"""

import atexit
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bench.race import Aim, Race
from bench.settlement_sql import CAP, CLOSES, NORM, OPENS, Totals
from virksom.cli.in_spark import read_in
from virksom.cli.spark_session import spark_session
from virksom.programme.columns.totals import by_month
from virksom.programme.files.cohorts import open_cohort
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.settled_parts import PartWork, asked_digest
from virksom.programme.kernel import Week

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_FAR = 200_000
_LAST = Week(2022, 52)
_MASTER = "local[2,4]"
_OPEN = ExitStack()
atexit.register(_OPEN.close)

_SQL = f"""
with told as (
  select person, kind, ref, hours, age, datediff(since, date '1900-01-01') as s,
         coalesce(datediff(`until`, date '1900-01-01'), {_FAR}) as u
  from parquet.`FOLDER`),
stays as (
  select person, s, coalesce(n, {_FAR}) as u from (
    select person, kind, s, lead(s) over (partition by person order by s, kind) as n
    from told where kind <= 3) where kind = 1),
work as (select *, case when kind = 4 then greatest(hours, 0) else 0 end as h,
         cast((kind = 4 and hours > 0) or kind = 5 as int) as w
         from told where kind between 4 and 6),
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
  select person, d, sum(h) as h, sum(w) as w, sum(f) as f, sum(b) as b, sum(i) as i from (
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
  select *, sum(cast(v >= 2 and p < 2 as int)) over o as pi,
         sum(cast(v = 3 and p < 3 as int)) over o as fi
  from turned window o as (partition by person order by d)),
paid as (
  select person, pi, greatest((min(d) + 6) div 7, {OPENS}) as a,
         least(max(n) div 7, {CLOSES}) as z
  from islands where v >= 2 group by person, pi),
placed as (
  select *, coalesce(sum(z - a) over (partition by person order by a
    rows between unbounded preceding and 1 preceding), 0) as o from paid where z > a),
whole as (
  select person, pi, fi, greatest((min(d) + 6) div 7, {OPENS}) as a,
         least(max(n) div 7, {CLOSES}) as z
  from islands where v = 3 group by person, pi, fi),
runs as (
  select least(z - a, {CAP} - o) as n, false as is_full from placed where o < {CAP}
  union all
  select least(f.z - f.a, {CAP} - (o + f.a - p.a)), true
  from whole f join placed p using (person, pi) where f.z > f.a and o + f.a - p.a < {CAP})
select coalesce(sum(n) filter (where not is_full), 0), coalesce(sum(n) filter (where is_full), 0)
from runs
"""  # noqa: S608  # our own numbers


@cache
def _session(*, ours: bool) -> "SparkSession":
    """Begin a session once: as ``--engine spark`` has it, or as Spark's own users have theirs."""
    if ours:
        return _OPEN.enter_context(spark_session(_MASTER))
    settings = {"spark.sql.shuffle.partitions": "8"}
    return _OPEN.enter_context(spark_session(_MASTER, settings=settings, java="-XX:+UseG1GC"))


def by_spark_sql(folder: Path) -> Totals:
    """Return the totals by one statement of Spark's own SQL."""
    statement = _SQL.replace("FOLDER", str(folder.resolve()))
    paid, full = _session(ours=False).sql(statement).collect()[0]
    return int(paid), int(full)


def by_virksom_on_spark(folder: Path) -> Totals:
    """Return the totals by the fast reading, a task a part, as ``--engine spark`` does it."""
    contract = read_contract("impact60")
    work = PartWork(
        folder=open_cohort(folder),
        terms=contract.terms,
        through=_LAST,
        asked=asked_digest(contract, moment=None, through=_LAST),
    )
    every = read_in(_session(ours=True), work)
    sums = by_month(every.paid, work.rules, terms=work.terms)
    return sum(one.weeks for one in sums), sum(one.weeks for one in sums if one.full)


RACE = Race(
    title="settlement by Spark, local[2], from Parquet",
    told="""\
The same weeks and months as above, each by Spark on two cores of this machine: ours a task a file,
and Spark's own SQL as one statement, the sweep that DuckDB has. Beside them the bare reading,
without Spark. The session is begun before, and not timed: it takes some seconds once. Spark is
made for many machines, and this is one. Its SQL takes about a minute for a million, each of the
seven times that it answers there.""",
    engines={
        "virksom": ("bench.settlement_spark", "by_virksom_on_spark"),
        "Spark SQL": ("bench.settlement_spark", "by_spark_sql"),
        "bare": ("bench.settlement_ours", "by_virksom"),
    },
    aims=(
        Aim(peers=("Spark SQL",), times=3, called="Spark's own SQL"),
        Aim(peers=("bare",), times=0.05, called="the bare reading, so at most 20 times as long"),
    ),
    grows=False,
)
