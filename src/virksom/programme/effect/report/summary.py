"""What a report says first: where the programme stands, in the source's own words for people.

Source:
    »Effekt og fastholdelse i job« in the mid-term evaluation; clauses 5.1 to 5.4 and 6.1 (words).
"""

from collections.abc import Iterator
from datetime import date

from virksom.programme.effect.lasting import ON_DAY
from virksom.programme.effect.over_time.target import hours_unrecorded
from virksom.programme.effect.report.status import JOBS, PEOPLE, many_text
from virksom.programme.effect.table import Unit, cell_text
from virksom.programme.effect.way.per_lasting_table import (
    GUESSED,
    GUESSED_FOR,
    few_told,
    per_lasting_told,
    whole_jobs,
)
from virksom.programme.effect.way.the_path import ThePath
from virksom.programme.kernel import MONTHS, Text
from virksom.programme.status import Share, StatusTable, reason_text

FEW = 10
"""Below so many a share says next to nothing, and the report says so."""


def summary(path: ThePath) -> tuple[Text, ...]:
    """Return the sentences a report begins with, the answer first.

    Nobody referred, nobody active, nobody employed and everybody withdrawn each have their own
    sentence; no share is told of nobody.

    Source:
        Clauses 5.1 to 5.4; »Vejen mod en permanent selvforsørgelse er mere cirkulær«.

    Args:
        path: the programme on a day, as known, with its employments.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    return tuple(_sentences(path))


def _sentences(path: ThePath) -> Iterator[Text]:
    table = path.seen.table
    yield from table_sentences(table)
    if table.employments:
        yield from _circle(table)
        yield from needed_sentences(path)


def table_sentences(table: StatusTable) -> Iterator[Text]:
    """Yield what the status table alone says: no figure that does not stand in it.

    Source:
        Clauses 5.1 and 5.2; rules, section 7 (the external edition has these and no more).
    """
    if not table.referred:
        yield _NOBODY
        return
    yield answer(table)
    yield from hours_unrecorded(table)
    if 0 < len(table.active) < FEW:
        yield _SO_FEW
    yield target_sentence(table)
    yield _SNAPSHOT
    yield _cohort(table)


_NOBODY = Text(
    "Der er ikke henvist nogen kandidater endnu. Derfor er der ingen tal at vise.",
    "No candidates have been referred yet. So there are no figures to show.",
)
_SO_FEW = Text(
    "Så få er aktive, at andelen siger meget lidt; se på personerne og ikke på procenten.",
    "So few are active that the share says very little; look at the people, not the per cent.",
)
_SNAPSHOT = Text(
    "Tallet er et øjebliksbillede, der ikke udtrykker projektets samlede effekt. Hvor mange der "
    "var kommet i job uden projektet, siger det ikke.",
    "The figure is a snapshot that does not express the programme's whole effect. It does not say "
    "how many would have got a job without the programme.",
)


def answer(table: StatusTable) -> Text:
    """Return the share of the active, with its interval; or why there is none to tell."""
    if not table.active:
        gone = len(table.withdrawn) == len(table.referred)
        return _ALL_GONE if gone else _NONE_ACTIVE
    return share_sentence(table.effect, on=table.on)


def share_sentence(share: Share, *, on: date) -> Text:
    """Return how many of the active are self-supporting on a day, with per cent and interval.

    Args:
        share: of at least one; its interval is Wilson's.
        on: the day.
    """
    day, percent = written(on), sure_text(share)
    one = share.of == 1
    return Text(
        f"Pr. {day.da} er {share.count} af {share.of} aktive kandidater i hel- eller delvis "
        f"selvforsørgelse: {percent.da}.",
        f"On {day.en} {share.count} of {share.of} active candidate{'' if one else 's'} "
        f"{'is' if share.count == 1 else 'are'} in full or partial self-support: {percent.en}.",
    )


def sure_text(share: Share) -> Text:
    """Return ``25 % (95 %-interval 16–36 %)`` of a share of at least one."""
    sure = share.interval
    low, high = (cell_text(end, Unit.PART).da for end in sure) if sure else ("", "")
    between = f"{low.removesuffix(' %')}–{high}"
    return Text(
        f"{share.percent} % (95 %-interval {between})",
        f"{share.percent}% (95% interval {between.replace(' %', '%')})",
    )


_ALL_GONE = Text(
    "Alle henviste kandidater er afmeldt, så der er ingen aktive at regne en effekt af.",
    "Every referred candidate is withdrawn, so there is nobody active to reckon an effect of.",
)
_NONE_ACTIVE = Text(
    "Ingen kandidater har været mindst 4 uger i forløb endnu, så der er ingen effekt at regne.",
    "No candidates have been in the course for 4 weeks yet, so there is no effect to reckon.",
)


def target_sentence(table: StatusTable) -> Text:
    """Return how far it is to the target of clause 5.1."""
    target = f"Målet er, at mindst {table.target} bliver selvforsørgende"
    target_en = f"The target is that at least {table.target} become self-supporting"
    if not table.to_target:
        return Text(f"{target}; det er nået på dagen.", f"{target_en}; it is reached on the day.")
    left = table.to_target
    return Text(f"{target}; der mangler {left}.", f"{target_en}; {left} to go.")


def _cohort(table: StatusTable) -> Text:
    by = table.withdrawn_by
    codes = [code for code in table.listed_reasons if code in by]
    gone = [(reason_text(code, table.reasons), len(by[code])) for code in codes]
    listed = [Text(f"{count} {one.da.lower()}", f"{count} {one.en.lower()}") for one, count in gone]
    why = _brackets(listed) if listed else Text("", "")
    return Text(
        f"{len(table.referred)} er henvist. {len(table.withdrawn)} er afmeldt{why.da}, og "
        f"{len(table.not_started)} er ikke begyndt eller er begyndt for under 4 uger siden.",
        f"{len(table.referred)} are referred. {len(table.withdrawn)} are withdrawn{why.en}, and "
        f"{len(table.not_started)} have not started, or started less than 4 weeks ago.",
    )


def _brackets(listed: list[Text]) -> Text:
    return Text(
        f" ({', '.join(one.da for one in listed)})", f" ({', '.join(one.en for one in listed)})"
    )


def _circle(table: StatusTable) -> Iterator[Text]:
    """Yield what was made, and that the way goes in circles where somebody had more than one."""
    jobs, firms = len(table.employments), len(table.companies)
    several = len(table.several_employments)
    made, made_en = many_text(jobs, JOBS), "was" if jobs == 1 else "were"
    where, who = many_text(firms, _FIRMS), many_text(several, PEOPLE)
    yield Text(
        f"Der er skabt {made.da} i {where.da}, og {who.da if several else 'ingen kandidater'} har "
        "haft mere end én.",
        f"{made.en} {made_en} made in {where.en}, and {who.en if several else 'no candidates'} "
        "had more than one.",
    )
    if several:
        yield _CIRCLE


_FIRMS = (Text("virksomhed", "company"), Text("virksomheder", "companies"))
_CIRCLE = Text(
    "Vejen mod selvforsørgelse er mere cirkulær end lige.",
    "The way to self-support is more circular than straight.",
)


def needed_sentences(path: ThePath) -> Iterator[Text]:
    """Yield how many employments the target takes, beside what the source guessed.

    Source:
        Clauses 5.3 and 5.4; »mindst 100 ansættelsesforhold«.
    """
    target = path.seen.rules.whole("target")
    found = next(pair[0] for pair in path.per_lasting if pair[0].definition is ON_DAY)
    if found.few:
        yield few_told(found, target=target)
        return
    needed = found.needed(target)
    if needed is None or needed[2] is None:
        return
    middle, low, high = (
        cell_text(whole_jobs(number), Unit.COUNT) for number in (*needed[:2], needed[2])
    )
    share = found.lasting
    yield Text(
        f"{share.of} ansættelser svarer i dag til {share.count}, der er selvforsørgende ved "
        f"arbejde. Bliver det ved sådan, skal der omkring {middle.da} til for {target} "
        f"(95 %-interval {low.da}–{high.da}); kilden skønnede mindst {GUESSED} for {GUESSED_FOR}.",
        f"{share.of} employments stand for {share.count} who are self-supporting by work on the "
        f"day. If it goes on so, about {middle.en} are needed for {target} (95% interval "
        f"{low.en}–{high.en}); the source guessed at least {GUESSED} for {GUESSED_FOR}.",
    )
    yield per_lasting_told(path)


def written(day: date) -> Text:
    """Return ``30. september 2019`` and ``30 September 2019``."""
    month = MONTHS[day.month - 1]
    return Text(f"{day.day}. {month.da} {day.year}", f"{day.day} {month.en} {day.year}")
