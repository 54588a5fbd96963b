"""Settling in the office on PostgreSQL: a month prepared, released with files, a correction shown.

``make bench`` times the demo's 120 candidates; ``make bench SCALE=1`` also 10,000, all settled up
to the month before. Both have the demo's weeks of self-support a head.
"""

from collections.abc import Callable

from bench.scale import stand
from bench.timing import Line
from tests.office.postgres import Cluster

TOLD = """\
In a PostgreSQL of the run's own, which does not wait for the disk; by the clock, the database
included. With the log cold nothing of it is at hand, as after a start; the code is warm."""

MANY = 10_000
DEMO = 120


def settlement() -> list[Line]:
    """Time the demo: a month prepared and released, and a correction's effect on its page."""
    return [*_in_a_server(_demo), *_in_a_server(_page)]


def settlement_of_many(many: int = MANY) -> list[Line]:
    """Time preparing a month for very many candidates; it takes a minute to make them."""

    def work() -> list[Line]:
        from bench.settled_office import preparing  # noqa: PLC0415  # after the settings

        return preparing(many, target=5.0)

    return _in_a_server(work)


def _demo() -> list[Line]:
    from bench.settled_office import preparing, releasing  # noqa: PLC0415  # after the settings

    return [*preparing(DEMO, target=0.5), releasing()]


def _page() -> list[Line]:
    from bench.settled_office import correcting  # noqa: PLC0415  # after the settings

    return [correcting()]


def _in_a_server(work: Callable[[], list[Line]]) -> list[Line]:
    """Do it in a migrated database of a server of its own."""
    cluster = Cluster()
    try:
        cluster.make("settled", template="template0")
        stand(cluster.url("settled"))
        from django.core.management import call_command  # noqa: PLC0415  # after the settings

        from tests.office.databases import use  # noqa: PLC0415  # the same

        use(cluster.url("settled"))
        call_command("migrate", verbosity=0)
        return work()
    finally:
        from django.db import connections  # noqa: PLC0415  # after the settings

        connections.close_all()
        cluster.stop()
