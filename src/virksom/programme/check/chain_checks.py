"""Whether the log hangs together, and whether the table adds up.

The chain and the order of the log are the rules' matter and no clause of the contract speaks
of them, so these findings have none.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from virksom.programme.check.view import View
from virksom.programme.kernel import Finding, Severity, Text, date_text, day_in_copenhagen
from virksom.programme.record import Programme, backdated, broken_link, has_chain


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
    wrong = _apart(parts, table.referred)
    if wrong:
        yield Finding(
            "table_does_not_add_up",
            Severity.ERROR,
            Text(
                f"Tabellen går ikke op: {len(table.referred)} henviste, {len(parts)} i rækkerne.",
                f"The table does not add up: {len(table.referred)} referred, "
                f"{len(parts)} in the rows.",
            ),
            view.clause("four_week_rule"),
            view.of_persons(wrong, "referral", "start", "withdrawal"),
        )
    reasons = [person for group in table.withdrawn_by.values() for person in group]
    wrong = _apart(reasons, table.withdrawn)
    if wrong:
        yield Finding(
            "reasons_do_not_add_up",
            Severity.ERROR,
            Text(
                f"Årsagerne går ikke op: {len(table.withdrawn)} afmeldte, {len(reasons)} årsager.",
                f"The reasons do not add up: {len(table.withdrawn)} withdrawn, "
                f"{len(reasons)} reasons.",
            ),
            view.clause("withdrawal_reasons"),
            view.of_persons(wrong, "withdrawal"),
        )


def _apart(some: Iterable[str], others: Iterable[str]) -> set[str]:
    """Return the persons that do not stand as often in one as in the other."""
    one, two = Counter(some), Counter(others)
    return {person for person in (*one, *two) if one[person] != two[person]}


def log_is_in_order(view: View) -> Iterator[Finding]:
    """Find the first fact that says it was known before the fact it follows in the log.

    Source:
        Rules, section 1 (append): ``known_at`` never decreases, so that a later fact never
        changes what was known before.
    """
    found = backdated(view.log)
    if found is not None:
        facts = view.log.facts[found.position - 2 : found.position]
        said = [day_in_copenhagen(moment) for moment in (found.known_at, found.before)]
        da, en = ([date_text(day, language) for day in said] for language in ("da", "en"))
        yield Finding(
            "known_at_decreases",
            Severity.WARNING,
            Text(
                f"{found.fact} (nr. {found.position}) siges kendt {da[0]}, før det, der står "
                f"lige før ({da[1]}): det ændrer, hvad der var kendt.",
                f"{found.fact} (no. {found.position}) is said to be known {en[0]}, before what "
                f"stands just before it ({en[1]}): it changes what was known.",
            ),
            facts=tuple(fact.id for fact in facts),
        )


def contract_is_the_one_named(view: View) -> Iterator[Finding]:
    """Find that the facts name another contract than the one they are read by.

    Source:
        Rules, section 1 (``programme``).
    """
    for fact in view.known.of_kind("programme"):
        named = fact.value.contract if isinstance(fact.value, Programme) else None
        if None not in {named, view.contract} and named != view.contract:
            yield Finding(
                "another_contract",
                Severity.WARNING,
                Text(
                    f"Fakta er sagt om aftalen »{named}«, men læses efter »{view.contract}«.",
                    f"The facts are of the contract “{named}” but are read by “{view.contract}”.",
                ),
                view.clause("parties"),
                (fact.id,),
                subject=fact.subject,
            )


def looks_ahead(view: View) -> Iterator[Finding]:
    """Say that the day lies after what is known, so that open stretches are taken to go on.

    It names the last fact known.

    Source:
        Rules, section 2 ("forventet"); clause 5.2.
    """
    if view.log.lies_ahead(view.on, moment=view.known.moment):
        told = [fact for fact in view.log.facts if _is_known(fact.known_at, view)]
        yield Finding(
            "expected",
            Severity.NOTE,
            Text(
                "Forventet: dagen ligger efter det kendte, så åbne forløb og job regnes videre.",
                "Expected: the day lies after what is known; open courses and jobs go on.",
            ),
            view.clause("four_week_rule"),
            tuple(fact.id for fact in told[-1:]),
        )


def _is_known(moment: datetime, view: View) -> bool:
    return view.known.moment is None or moment <= view.known.moment
