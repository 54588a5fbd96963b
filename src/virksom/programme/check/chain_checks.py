"""Whether the log hangs together, and whether the table adds up."""

from collections.abc import Iterator

from virksom.programme.check.view import View
from virksom.programme.kernel import Finding, Severity, Text, day_in_copenhagen
from virksom.programme.record import broken_link, has_chain


def chain_holds(view: View) -> Iterator[Finding]:
    """Find the first broken link; a log without any chain is only a warning.

    Source:
        Rules, section 1 (chain); invariant 1.
    """
    if not has_chain(view.log):
        yield Finding(
            "no_chain",
            Severity.WARNING,
            Text(
                "Filen har ingen kæde; »virksom facts seal« skriver den.",
                "The file has no chain; “virksom facts seal” writes it.",
            ),
        )
        return
    broken = broken_link(view.log)
    if broken is not None:
        yield Finding(
            "chain_broken",
            Severity.ERROR,
            Text(
                f"Kæden brydes ved {broken.fact} (nr. {broken.position}): "
                "et faktum er ændret eller mangler.",
                f"The chain breaks at {broken.fact} (no. {broken.position}): "
                "a fact was changed or is missing.",
            ),
            facts=(broken.fact,),
        )


def table_adds_up(view: View) -> Iterator[Finding]:
    """Find a table that does not add up; its rows are the same persons, each once.

    Source:
        Rules, section 5: referred = withdrawn + not started + active, always, and the reasons
        sum to the withdrawn; clause 5.2 and clause 2.3.
    """
    table = view.table
    parts = (*table.withdrawn, *table.not_started, *table.active)
    if sorted(parts) != sorted(table.referred):
        yield Finding(
            "table_does_not_add_up",
            Severity.ERROR,
            Text(
                f"Tabellen går ikke op: {len(table.referred)} henviste, {len(parts)} i rækkerne.",
                f"The table does not add up: {len(table.referred)} referred, "
                f"{len(parts)} in the rows.",
            ),
            view.rules.clause("four_week_rule"),
        )
    reasons = [person for group in table.withdrawn_by.values() for person in group]
    if sorted(reasons) != sorted(table.withdrawn):
        yield Finding(
            "reasons_do_not_add_up",
            Severity.ERROR,
            Text(
                f"Årsagerne går ikke op: {len(table.withdrawn)} afmeldte, {len(reasons)} årsager.",
                f"The reasons do not add up: {len(table.withdrawn)} withdrawn, "
                f"{len(reasons)} reasons.",
            ),
            view.rules.clause("withdrawal_reasons"),
        )


def looks_ahead(view: View) -> Iterator[Finding]:
    """Say that the day lies after what is known, so that open stretches are taken to go on.

    Source:
        Rules, section 2 ("forventet").
    """
    moment = view.known.moment
    if moment is not None and view.on > day_in_copenhagen(moment):
        yield Finding(
            "expected",
            Severity.NOTE,
            Text(
                "Forventet: dagen ligger efter det kendte, så åbne forløb og job regnes videre.",
                "Expected: the day lies after what is known; open courses and jobs go on.",
            ),
        )
