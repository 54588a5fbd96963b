"""The status table as a page that an officer can lay beside the source's."""

from collections import Counter
from collections.abc import Iterator

from tests.golden.moments import Moment, contract, demo, everyone, known, title
from virksom.programme.kernel import number_text
from virksom.programme.status import Share, StatusTable, status_table

WIDTH = 52


def row(label: str, number: int | str) -> str:
    """Return one line: the label to the left, the number to the right."""
    return f"{label:<{WIDTH}}{number:>6}"


def status_page(moment: Moment) -> str:
    """Return the table of a moment."""
    table = status_table(everyone(moment.known), contract().terms, on=moment.on)
    return "\n".join([*title(moment.heading), *_counts(table), "", *_shares(table)]) + "\n"


def _counts(table: StatusTable) -> Iterator[str]:
    rules = contract().terms.on(table.on)
    yield row("Henvist i alt", len(table.referred))
    for unit, label in rules.labels("referring_units").items():
        yield row(f"  af {label.da}", len(table.by_unit.get(unit, ())))
    yield row("Afmeldt i alt", len(table.withdrawn))
    for reason, label in rules.labels("withdrawal_reasons").items():
        if reason in table.withdrawn_by:
            yield row(f"  {label.da}", len(table.withdrawn_by[reason]))
    yield row("Ej påbegyndt eller under 4 uger", len(table.not_started))
    yield row("Aktive med mindst 4 uger i forløb", len(table.active))
    yield row("  i fuld selvforsørgelse", len(table.full))
    yield row("  i delvis selvforsørgelse", len(table.partial))
    yield row("Selvforsørgelse i alt", len(table.self_supporting))
    yield row("Virksomheder med lønnede ansættelser", len(table.companies))
    yield row("Lønnede ansættelser", len(table.employments))
    yield row("Kandidater med mere end én ansættelse", len(table.several_employments))


def _shares(table: StatusTable) -> Iterator[str]:
    yield _share("Effekt, af de aktive", table.effect)
    yield _share("Af alle henviste", table.of_referred)
    yield row(f"Mangler til målet på {table.target}", table.to_target)


def _share(label: str, share: Share) -> str:
    low, high = share.interval or (0.0, 0.0)
    between = f"95 %-interval {100 * low:.1f}–{100 * high:.1f} %".replace(".", ",")
    return f"{row(label, f'{share.percent} %')}   {share.count} af {share.of}, {between}"


def log_page() -> str:
    """Return what the log holds: the facts by kind, and the head of the chain."""
    log = demo()
    told = Counter(fact.kind for fact in log.facts)
    replacing = sum(fact.replaces is not None for fact in log.facts)
    lines = [row(kind, number_text(count)) for kind, count in sorted(told.items())]
    sums = [
        row("Fakta i alt", number_text(len(log.facts))),
        row("  heraf erstatter et tidligere", number_text(replacing)),
        row("  heraf gælder nu", number_text(len(known(None).facts))),
    ]
    return "\n".join([*title("Loggen"), *lines, "", *sums, "", f"Kædens ende: {log.head}"]) + "\n"
