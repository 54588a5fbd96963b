"""Every week owed for as a row, by SQL: stretches cut where the tier turns, then laid out."""

from pathlib import Path

import duckdb

from bench.apart import Totals
from bench.settlement_sql import parquet, stretches

FULL_ORE, PARTIAL_ORE = 79_600, 38_500

_ROWS = f"""
create or replace temp table every as
with paid as (select person, pi, a, a + n as z, k from runs where not whole),
full_ as (select person, pi, a, a + n as z from runs where whole),
cut as (
  select f.person, f.pi, f.a, f.z, coalesce(lag(f.z) over o, p.a) as since,
         lead(f.a) over o is null as last, p.a as pa, p.z as pz, p.k
  from full_ f join paid p using (person, pi)
  window o as (partition by f.person, f.pi order by f.a)),
pieces as (
  select person, a, z, 3 as tier, k + a - pa as k from cut
  union all select person, since, a, 2, k + since - pa from cut where since < a
  union all select person, z, pz, 2, k + z - pa from cut where last and z < pz
  union all select person, a, z, 2, k from paid anti join full_ using (person, pi)),
laid as (
  select person::integer as person, a, unnest(range(a, z)) as week, tier, k from pieces)
select person, week::smallint as week, tier::tinyint as tier, (k + week - a)::smallint as number,
       case when tier = 3 then {FULL_ORE} else {PARTIAL_ORE} end::integer as ore from laid
"""  # noqa: S608  # our own numbers


def by_duckdb(folder: Path) -> Totals:
    """Return how many rows there are, kept as a table, and the sums of what each is."""
    with duckdb.connect() as base:
        base.execute("set threads = 2")
        base.execute(stretches(parquet(folder), "runs"))
        base.execute(_ROWS)
        found = base.execute(
            "select count(person), sum(week), sum(tier), sum(number), sum(ore) from every"
        ).fetchone()
    return tuple(map(int, found or ()))
