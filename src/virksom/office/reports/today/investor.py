"""The first page of the investor: the external edition, quarter by quarter, and what was published.

Source:
    Rules, section 7: the external edition tells issued quarter-ends only, without free day or
    knowledge; the published table of 30 September 2019 is the named exception.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from virksom.office.reports import words
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.today.page import Card, Row
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.status import (
    ROWS,
    IssuedEdition,
    QuarterEnd,
    coming_quarter,
    issued_editions,
)
from virksom.programme.status.external import told_counts


@dataclass(frozen=True, slots=True, kw_only=True)
class ForInvestor:
    """What the investor may be shown.

    Args:
        coming: the next quarter-end that is told of.
        editions: those that are issued, the oldest first.
        published: the programme as the source published it; None where there is no such table.
    """

    coming: QuarterEnd
    editions: tuple[IssuedEdition, ...]
    published: Standpoint | None


def for_investor(
    seen: Standpoint, *, moment: datetime, published: Standpoint | None
) -> ForInvestor:
    """Return what the investor may be shown; the editions are made once and kept.

    Args:
        seen: the programme today.
        moment: the moment it is.
        published: the programme as the source published it; None for none.
    """
    return ForInvestor(
        coming=coming_quarter(seen.contract, moment=moment),
        editions=seen.keep(
            "issued_editions", lambda: issued_editions(seen.log, seen.contract, moment=moment)
        ),
        published=published,
    )


def investor_cards(shown: ForInvestor | None) -> Iterator[Card]:
    """Yield the cards of the investor: the latest edition, those before, what comes and when.

    Args:
        shown: None where the programme is too large to be gone through.
    """
    if shown is None:
        yield Card(code="coming", heading=_COMES, text=_BY_REPORT)
        return
    latest = shown.editions[-1:]
    yield from (_edition(one) for one in latest)
    yield _coming(shown)
    before = shown.editions[:-1]
    if before:
        rows = tuple(_line(one) for one in reversed(before))
        yield Card(code="earlier", heading=_EARLIER, rows=rows, text=_why(before))
    if shown.published is not None:
        yield _published(shown.published)


_COMES = Text("Det kommer", "What comes")
_EARLIER = Text("Tidligere kvartaler", "Earlier quarters")
_HIDDEN = Text("skjult", "hidden")
_WHY = Text(
    "Skjult er tal under 5 og de tal, de kunne regnes ud af, så ingen kan genkendes.",
    "Hidden are counts under 5 and those that would tell them, so that nobody can be recognised.",
)
_TWICE = Text(
    "Tallene under »Offentliggjort« er fra leverandørens egen midtvejsrapport om samme dag; de er "
    "ude allerede.",
    "The figures under “Published” are from the provider's own mid-term report on the same day; "
    "they are out already.",
)
_BY_REPORT = Text(
    "Din udgave kommer med kvartalsrapporten. Den har samlede tal; tal under 5 vises ikke, så "
    "ingen kan genkendes.",
    "Your edition comes with the quarterly report. It has totals; counts under 5 are not shown, "
    "so that nobody can be recognised.",
)
_SHOWN = tuple(code for code in ROWS if code not in {"companies", "employments"})
_SHORT = {
    "referred": Text("henvist", "referred"),
    "withdrawn": Text("afmeldt", "withdrawn"),
    "not_started": Text("ikke begyndt", "not started"),
    "active": Text("aktive", "active"),
    "self_supporting": Text("selvforsørgende", "self-supporting"),
}


def _edition(one: IssuedEdition) -> Card:
    day = words.day(one.at.on)
    return Card(
        code="edition",
        heading=Text(f"Status pr. {day.da}", f"Status on {day.en}"),
        rows=_rows(one.rows),
        text=words.joined(_known(one.at), _why((one,)), mark=" "),
    )


def _why(editions: Iterable[IssuedEdition]) -> Text:
    """Return why something is hidden; empty where nothing is."""
    hides = any(one.rows[code] is None for one in editions for code in _SHOWN)
    return _WHY if hides else words.NOTHING


def _known(at: QuarterEnd) -> Text:
    day = words.day(day_in_copenhagen(at.known))
    return Text(f"Som kendt {day.da}.", f"As known on {day.en}.")


def _rows(counts: Mapping[str, int | None]) -> tuple[Row, ...]:
    return tuple(Row(what=_count(counts[code]), more=ROWS[code]) for code in _SHOWN)


def _count(count: int | None) -> Text:
    return _HIDDEN if count is None else words.number(count)


def _line(one: IssuedEdition) -> Row:
    told = (_worded(one.rows[code], word) for code, word in _SHORT.items())
    return Row(what=words.day(one.at.on), under=words.joined(*told))


def _worded(count: int | None, word: Text) -> Text:
    number = _count(count)
    return Text(f"{word.da} {number.da}", f"{word.en} {number.en}")


def _coming(shown: ForInvestor) -> Card:
    at = shown.coming
    on, day = words.day(at.on), words.day(day_in_copenhagen(at.known) + timedelta(days=1))
    seen = shown.published
    twice = seen is not None and seen.on == at.on
    return Card(
        code="coming",
        heading=_COMES,
        text=words.joined(
            Text(
                f"Næste udgave er pr. {on.da} og kommer {day.da}. Den har samlede tal; tal under "
                "5 vises ikke, så ingen kan genkendes.",
                f"The next edition is on {on.en} and comes on {day.en}. It has totals; counts "
                "under 5 are not shown, so that nobody can be recognised.",
            ),
            _TWICE if twice else words.NOTHING,
            mark=" ",
        ),
    )


def _published(seen: Standpoint) -> Card:
    table, day = seen.table, words.day(seen.on)
    return Card(
        code="published",
        heading=Text(f"Offentliggjort: status pr. {day.da}", f"Published: status on {day.en}"),
        aside=True,
        rows=_rows(told_counts(table)),
        text=_effect(table.effect.percent),
    )


def _effect(percent: int | None) -> Text:
    if percent is None:
        return words.NOTHING
    return Text(f"Effekt {percent} %.", f"Effect {percent}%.")
