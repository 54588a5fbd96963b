"""How a report counts: its words, its method, what it cannot say, which facts, and its ground.

Source:
    Rules, sections 1, 2, 5 and 7; clause 3.2 (what is never asked for).
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from virksom.programme.contract import Clause, Contract, InForce
from virksom.programme.effect.counted import kind_text
from virksom.programme.effect.report.record import ReportChapter, ReportGround, ReportWord
from virksom.programme.effect.table import Column, Table, Unit
from virksom.programme.kernel import Text
from virksom.programme.record import Known

DEFINED = (
    "withdrawal_reasons",
    "four_week_rule",
    "full_time_hours",
    "effect_counts",
    "target",
    "companies_count",
)
"""Terms whose clauses say what the report's words mean, in the order they are told."""

FACTS = "facts"
"""Code of the table of kinds of facts."""


def definitions_chapter(contract: Contract, rules: InForce) -> ReportChapter:
    """Return the words of the report as the contract says them, each with its clause.

    A contract that does not set one of the terms leaves it out; the two times and the interval
    are the system's own words.

    Args:
        contract: whose clauses are told.
        rules: the terms in force on the day.
    """
    names = [name for name in DEFINED if name in rules.values]
    numbers = dict.fromkeys(rules.clause(name) for name in names)
    found = tuple(_of_clause(number, contract.clauses[number]) for number in numbers)
    return ReportChapter(
        code="definitions",
        heading=Text("Sådan bruger vi ordene", "How we use the words"),
        definitions=(*found, *_OWN),
    )


def _of_clause(number: str, clause: Clause) -> ReportWord:
    return ReportWord(word=clause.title, means=clause.text, clause=number)


_OWN = (
    ReportWord(
        word=Text("Pr. og som kendt", "On, and as known"),
        means=Text(
            "Pr. er den dag, tallene beskriver. Som kendt er det, der var registreret på et "
            "tidspunkt. Det, der rettes senere, ændrer ikke en rapport, der er udgivet.",
            "On is the day the figures describe. As known is what was registered at a moment. "
            "What is corrected later does not change a report that is issued.",
        ),
    ),
    ReportWord(
        word=Text("95 %-interval", "95% interval"),
        means=Text(
            "Så langt kan det, der gælder i det lange løb, ligge fra det, der ses, alene fordi der "
            "er få at tælle. Ud for en andel er det Wilsons.",
            "So far may what holds in the long run lie from what is seen, merely because there are "
            "few to count. Beside a share it is Wilson's.",
        ),
    ),
    ReportWord(
        word=Text("Ikke registreret", "Not recorded"),
        means=Text(
            "Ingen har skrevet det. Det er noget andet end nul.",
            "Nobody wrote it down. That is another thing than nought.",
        ),
    ),
)


def method_chapter() -> ReportChapter:
    """Return how the figures come about."""
    return ReportChapter(
        code="method", heading=Text("Sådan er der talt", "How it was counted"), points=_METHOD
    )


_METHOD = (
    Text(
        "Alle tal er regnet af de registrerede fakta og aftalen alene. Intet er tastet ind i "
        "rapporten.",
        "Every figure comes from the recorded facts and the contract alone. Nothing is typed "
        "into the report.",
    ),
    Text(
        "Der tælles personer og ikke forløb. Den, der henvises igen, tæller én gang.",
        "Persons are counted and not courses. Whoever is referred again counts once.",
    ),
    Text(
        "Hver andel står med antal, nævner og interval. Andele af forskellige nævnere lægges ikke "
        "sammen og holdes ikke op mod hinanden.",
        "Each share stands with count, denominator and interval. Shares of different denominators "
        "are not added and not held against one another.",
    ),
    Text(
        "Det, der ikke er registreret, står som »ikke registreret« og aldrig som nul.",
        "What is not recorded stands as “not recorded”, never as nought.",
    ),
    Text(
        "Den, hvis timer ikke er oplyst, tæller ikke som selvforsørgende.",
        "Whoever's hours are not known does not count as self-supporting.",
    ),
)


def limits_chapter() -> ReportChapter:
    """Return what the report cannot say."""
    return ReportChapter(
        code="limits",
        heading=Text("Det kan rapporten ikke sige", "What it cannot say"),
        points=_LIMITS,
    )


_LIMITS = (
    Text(
        "Dette er ikke en videnskabelig dokumenteret evaluering. Der er ingen kontrolgruppe, så "
        "rapporten viser forskelle og siger ikke, hvad der er årsagen.",
        "This is not a scientifically documented evaluation. There is no control group, so the "
        "report shows differences and does not say what causes them.",
    ),
    Text(
        "Der er få at tælle, og mange tal holdes op mod hinanden. Nogle forskelle vil vise sig ved "
        "et tilfælde.",
        "There are few to count, and many figures are held against one another. Some differences "
        "will show by chance.",
    ),
    Text(
        "Indsatsen sammensættes til den enkelte. Den, der har fået noget bestemt, var måske også "
        "tættere på et job i forvejen.",
        "The support is put together for each. Whoever got a certain thing may have been closer "
        "to a job already.",
    ),
    Text(
        "Det, projektet er fritaget for at dokumentere (punkt 3.2), er ikke talt.",
        "What the programme is exempt from recording (clause 3.2) is not counted.",
    ),
    Text(
        "De seneste ugers hændelser er måske ikke registreret endnu.",
        "What happened in the latest weeks may not be registered yet.",
    ),
)


def facts_chapter(known: Known, tables: Sequence[Table], *, on: date) -> ReportChapter:
    """Return which kinds of facts the figures count, and how many there are of each.

    Args:
        known: the facts in force.
        tables: the figures of the report.
        on: the day it describes; later facts are not counted here.
    """
    kinds = dict.fromkeys(kind for table in tables for kind in table.counts)
    rows = tuple(
        (kind_text(kind), _count(known, kind, on=on), _figures(tables, kind)) for kind in kinds
    )
    facts = Table(
        code=FACTS,
        title=Text("Fakta bag tallene", "Facts behind the figures"),
        says=Text(
            "Hvor mange fakta af hver slags der gælder og er begyndt på dagen, som kendt.",
            "How many facts of each kind are in force and had begun by the day, as known.",
        ),
        columns=(
            Column(Text("Slags", "Kind")),
            Column(Text("Antal", "Count"), Unit.COUNT),
            Column(Text("Tabeller, der tæller den", "Tables that count it"), Unit.COUNT),
        ),
        rows=rows,
        counts=tuple(kinds) or ("referral",),
        on=on,
    )
    return ReportChapter(
        code="facts", heading=Text("Fakta bag tallene", "Facts behind the figures"), tables=(facts,)
    )


def _count(known: Known, kind: str, *, on: date) -> int | None:
    """Return how many of a kind had begun; None where there is none, for nobody may have asked."""
    return sum(fact.since <= on for fact in known.of_kind(kind)) or None


def _figures(tables: Iterable[Table], kind: str) -> int:
    return sum(kind in table.counts for table in tables)


def ground_chapter(ground: ReportGround) -> ReportChapter:
    """Return the digests by which anybody can hold the report against its ground."""
    return ReportChapter(
        code="ground",
        heading=Text("Grundlag", "Ground"),
        says=(
            Text(
                "Har du aftalen, de eksporterede fakta og datoerne, får du de samme tal ud af "
                "»virksom report«. Aftrykkene her viser, om det er de samme.",
                "With the contract, the exported facts and the dates you get the same figures out "
                "of “virksom report”. The digests here show whether they are the same.",
            ),
        ),
        definitions=tuple(_digests(ground)),
    )


def _digests(ground: ReportGround) -> Iterator[ReportWord]:
    yield ReportWord(word=Text("Aftalen", "The contract"), means=_same(ground.terms))
    none = Text("loggen har ingen kæde", "the log has no chain")
    yield ReportWord(
        word=Text("Fakta, som kendt", "Facts, as known"),
        means=_same(ground.facts) if ground.facts else none,
    )
    if ground.code is not None:
        yield ReportWord(word=Text("Programmet", "The program"), means=_same(ground.code))


def _same(text: str) -> Text:
    return Text(text, text)
