"""The office with very many candidates, told as a page: ``bench/SCALE.md``."""

from time import monotonic, strftime

from bench.apart import called_apart
from bench.machine import OFFICE, machine
from bench.results import of_lines
from bench.scale import COUNTED, MANY, SEARCH, TARGET, TIMES
from bench.settlement import MANY as SETTLED

_HOW = f"""\
Both offices are Django on a PostgreSQL of the run's own, on this machine, with 32 MB of shared
buffers; it does not wait for the disk. Each deed is asked for in the office's own process,
signed in, by the clock, the database included: no network, no browser, and nobody else at work.

In the first lie the demo and copies of its candidates, each with a code and an invented name of
its own, sealed as names are. Each deed is asked for {TIMES} times after once that is not
counted, for somebody or something else wherever that can be, and what is told is p95: the second
slowest of the {TIMES}, so that 95 of 100 take at most that. Wanted are {SEARCH:g} s of a search,
{TARGET:g} s of a list, a candidate's page and a write, and {COUNTED:g} s of a page that counts
everybody. "Starting one, and the overview then" is a write and the page after it, until the page
itself is whole. The peer is the sign-in page, which reads nobody.

In the second a month is prepared for {SETTLED:,} candidates, all months before it settled. These
are medians of 5 after one that is not counted. With the log cold nothing of
it is at hand, as after a start; the code is warm. The peer is the database asked for that
month's weeks by hours alone."""


def large_office(many: int = MANY) -> tuple[str, bool]:
    """Time the office with very many candidates, and a month settled for many.

    Args:
        many: how many candidates beside the demo's; for a month no more than ``SETTLED``.

    Returns:
        The page, and whether all targets are met.
    """
    begun, before = monotonic(), machine(OFFICE)
    command = "make bench SCALE=1" if many == MANY else f"python -m bench scale {many}"
    settled = called_apart(("bench.settlement", "settlement_of_many"), min(many, SETTLED))
    crowded = called_apart(("bench.scale", "crowded"), many)
    sections = [
        of_lines(f"{many:,} candidates", crowded),
        of_lines("a month in PostgreSQL", settled),
    ]
    took = f"It took {(monotonic() - begun) / 60:.0f} minutes."
    parts = [
        f"# The office with {many:,} candidates",
        f"`{command}`, {strftime('%Y-%m-%d')}. Written by the command; not by hand. {took}",
        before,
        _HOW,
        *(one.text for one in sections),
    ]
    met = all(aim.met for one in sections for aim in one.reached)
    return "\n\n".join(parts) + "\n", met
