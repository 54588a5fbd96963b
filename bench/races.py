"""What is asked after a settlement, by ours and by its peers: all rows, corrections, every day."""

from bench.race import Aim, Race

_BEST = "the best dataframe engine"
ROWS = Race(
    title="all payable weeks as rows, from Parquet",
    told="""\
As above, and every week owed for is laid out as a row: person, week, tier, number within the cap,
øre; 13 bytes each in ours and in Polars' frame, in DuckDB a table. The person is a number in all
three: in ours its place in the files, in theirs its id, which is a number here. All come to as many
rows, and to the same sum of every other column.""",
    engines={
        "virksom": ("bench.settlement_ours", "rows"),
        "DuckDB": ("bench.rows_sql", "by_duckdb"),
        "Polars": ("bench.rows_frames", "by_polars"),
    },
    aims=(Aim(peers=("DuckDB", "Polars"), times=5, called=_BEST), Aim(memory=1_700_000_000)),
)

REASONS = Race(
    title="why each week is paid or not, from Parquet",
    told="""\
What `virksom settle --reasons` does: every week from each person's first start has its reason, and
the weeks of each reason are summed. Beside it stands our own settlement of the weeks owed for
alone; both must come to as many weeks, and as many full ones. No other engine here gives
reasons.""",
    engines={
        "virksom": ("bench.settlement_ours", "reasons"),
        "virksom, the weeks alone": ("bench.settlement_ours", "by_virksom"),
    },
)

RESETTLEMENT = Race(
    title="1,000 corrected persons",
    told="""\
Everybody is settled first, which is not timed. Then, time after time, 1,000 of them have other
facts, which lie in memory in each engine's own form, all of a person's together; they are others
each time, but that every second time half of them are corrected again. Both must come to the same
each time. Timed:
finding them among the rest, reading them again, saying week by week what that changed, in øre, and
keeping their facts and stretches beside those before, with when they became known, so that the
next correction sees them and what was known earlier can still be asked. DuckDB adds to its tables
in one transaction and deletes nothing. It looks persons up in a table that lies in their order; an
index of them was tried, and won it nothing. A statement costs it some time before it reads. DuckDB
copies the facts into its table, ours adds those that lie there to what it holds; of those never
corrected DuckDB holds the facts too, ours the stretches alone, so the peaks do not compare. Ours
has the terms in numbers from the first reading, as the statement has its rates, and looks through
the corrections there are; each time eight of them have come, it lays them together, which costs it
some 0.2 ms more, and is not reached here.""",
    engines={
        "virksom": ("bench.settlement_ours", "ready_to_resettle"),
        "DuckDB": ("bench.resettlement_sql", "ready"),
    },
    aims=(Aim(peers=("DuckDB",), times=100, called="DuckDB's incremental SQL"),),
    ready=True,
    grows=False,
)

_STANDING = """\
How many are referred, withdrawn, not started, active, and of the active in full and in partial
self-support and at work of unknown hours, on each day. DuckDB sweeps signed events, and knows of
the cohort what it did above, and that stays do not overlap. """

STANDING = Race(
    title="the status of all 1,583 days, the cohort in memory",
    told=_STANDING + "The cohort lies in each engine's own memory; reading it is not timed.",
    engines={
        "virksom": ("bench.settlement_ours", "ready_to_stand"),
        "DuckDB": ("bench.standing_sql", "ready"),
    },
    aims=(Aim(peers=("DuckDB",), times=30, called="DuckDB's sweep"),),
    ready=True,
)

STANDING_READ = Race(
    title="the status of all 1,583 days, from Parquet",
    told=_STANDING
    + """Timed with reading the same files, which is
more than half of what ours does: by a reader of its own for files that are laid down as these are
([why](../docs/decisions/0058-our-own-pages-are-read-from-their-bytes.md)), with all that is looked
at in them, seal and persons and rows. DuckDB's reader is a general one.""",
    engines={
        "virksom": ("bench.settlement_ours", "standing"),
        "DuckDB": ("bench.standing_sql", "by_duckdb"),
    },
    aims=(Aim(peers=("DuckDB",), times=30, called="DuckDB's sweep"),),
)
