"""What the figures on retention say in words: each a sentence that can be read alone."""

from virksom.programme.effect.last_day import followed_to
from virksom.programme.effect.lasting import ON_DAY, Definition
from virksom.programme.effect.retention.clock import Clock
from virksom.programme.effect.retention.clocks import EXITS, MET
from virksom.programme.effect.retention.read import Lasting, Retention
from virksom.programme.effect.retention.survival import Median
from virksom.programme.effect.table import share_text
from virksom.programme.kernel import Text, date_text

_FEW = 10
"""Under so many a curve tells of these people, and of hardly anybody else."""

_WEEK = 7

DEFINITION_NOTES = (
    Text(
        "Ingen af definitionerne er kontraktens: den betaler uge for uge. De står ved siden af "
        "hinanden, så ingen vælges, fordi tallet er pænest.",
        "None of the definitions is the contract's, which pays week by week. They stand side by "
        "side so that none is chosen for its number.",
    ),
    Text(
        "En uge tæller, når hver af dens syv dage er i hel eller delvis selvforsørgelse. Hos samme "
        "arbejdsgiver læses kun lønnet arbejde dér, ikke uddannelse.",
        "A week counts when each of its seven days is in full or partial self-support. At the same "
        "employer only paid work there is read, and no education.",
    ),
    Text(
        "De to andele har hver sin nævner og kan ikke trækkes fra hinanden.",
        "The two shares have denominators of their own and cannot be subtracted.",
    ),
)

_POINTWISE = Text(
    "Fra og til er et 95 %-interval for den dag alene, ikke for hele kurven.",
    "From and to are a 95% interval for that day alone, not for the whole curve.",
)

_THIN = Text(
    "Til sidst følges få. En flad kurve dér betyder ikke, at der intet sker.",
    "At the end few are followed. A flat curve there does not mean that nothing happens.",
)

ALONE_NOTE = Text(
    "Hvor andelen er 0 eller 1, står der intet interval: dér siger tallene ikke, hvor sikre de er.",
    "Where the share is 0 or 1 there is no interval: there the numbers do not say how sure they "
    "are.",
)

FIRST_NOTES = (
    Text(
        "Uret går fra den første start. Hvem der aldrig er begyndt, er ikke med.",
        "The clock runs from the first start. Who never began is not in it.",
    ),
    Text(
        "En afmeldt venter ikke længere. Derfor er andelene regnet efter Aalen og Johansen: de "
        "summer til 1 med dem, der endnu venter.",
        "Who is withdrawn waits no longer. So the shares are by Aalen and Johansen: with those who "
        "still wait they sum to 1.",
    ),
    _POINTWISE,
    _THIN,
)

SUPPORT_NOTES = (
    Text(
        "Kun hver persons første periode. Er man selvforsørgende på startdagen, går uret derfra.",
        "Only each person's first stretch. Who supports themself on the day of the start is "
        "followed from it.",
    ),
    Text(
        "Afmeldte følges til afmeldingen. Klarer de sig bedre eller dårligere bagefter, ses det "
        "ikke.",
        "The withdrawn are followed to their withdrawal. Whether they fare better or worse after "
        "it does not show.",
    ),
    _POINTWISE,
    _THIN,
)

JOB_NOTES = (
    Text(
        "Ordinære job og fleksjob begyndt efter henvisningen og i et forløb, også de sluttede.",
        "Ordinary jobs and flex jobs begun after the referral and in a course, also those ended.",
    ),
    Text(
        "Én kandidat kan have flere job. De er ikke uafhængige, og intervallet er gjort bredere "
        "for det.",
        "A candidate may have several jobs. They are not independent, and the interval is made "
        "wider for it.",
    ),
    Text(
        "At et job slutter, er ikke altid et nederlag: det næste kan være bedre.",
        "That a job ends is not always a defeat: the next may be better.",
    ),
    _POINTWISE,
    _THIN,
)


def definitions_say(found: Retention) -> Text:
    """Return the answer: how many on the day, and how many for thirteen weeks."""
    if not found.waits:
        return _nobody(found)
    now, ever = found.counts[0].now, found.counts[1].ever
    on, told, weeks = _on(found), share_text(now), share_text(ever)
    first = Text(
        f"Pr. {on.da} er {told.da} af de aktive selvforsørgende.",
        f"On {on.en} {told.en} of the active support themselves.",
    )
    if not now.of:
        first = Text(
            f"Pr. {on.da} er ingen aktive: {len(found.waits)} er begyndt.",
            f"On {on.en} nobody is active: {len(found.waits)} have begun.",
        )
    second = Text(
        f"13 uger i træk er nået af {weeks.da} af dem, der har haft tid til det.",
        f"13 weeks in a row were reached by {weeks.en} of those who had time for it.",
    )
    if not ever.of:
        second = Text(
            "Ingen har endnu haft tid til 13 uger i træk.",
            "Nobody has had time for 13 weeks in a row yet.",
        )
    return Text(f"{first.da} {second.da}", f"{first.en} {second.en}")


def _on(found: Retention) -> Text:
    return Text(date_text(found.on), date_text(found.on, "en"))


def _nobody(found: Retention) -> Text:
    on = _on(found)
    return Text(
        f"Ingen er begyndt pr. {on.da}; der er intet at følge endnu.",
        f"Nobody has begun by {on.en}; there is nothing to follow yet.",
    )


def first_says(found: Retention) -> Text:
    """Return how many met the definition, were withdrawn before, and wait."""
    if not found.waits:
        return _nobody(found)
    met = found.first[MET].events
    left = sum(found.first[group.code].events for group in EXITS)
    wait = len(found.waits) - met - left
    what = reached(found.definition)
    return Text(
        f"Af {len(found.waits)} begyndte har {met} nået målet »{what.da.lower()}«, {left} er "
        f"afmeldt forinden, og {wait} venter endnu.",
        f"Of {len(found.waits)} who began, {met} have reached “{what.en.lower()}”, {left} were "
        f"withdrawn before, and {wait} still wait.",
    )


def reached(definition: Definition) -> Text:
    """Return what is reached when a definition is first met."""
    if definition == ON_DAY:
        return Text("Første dag i selvforsørgelse", "First day of self-support")
    return definition.words


def support_says(found: Retention) -> Text:
    """Return how many became self-supporting, for how many it stopped, and the median."""
    if not found.support.followed:
        on = _on(found)
        return Text(
            f"Ingen har været selvforsørgende pr. {on.da}; der er intet at følge endnu.",
            f"Nobody has been self-supporting by {on.en}; there is nothing to follow yet.",
        )
    curve, middle = found.support.curve, _median(found.support)
    return Text(
        f"{curve.followed} blev selvforsørgende; for {curve.events} er den første periode slut. "
        f"{middle.da}",
        f"{curve.followed} became self-supporting; for {curve.events} the first stretch has ended. "
        f"{middle.en}",
    )


def jobs_say(found: Retention) -> Text:
    """Return how many jobs began and ended, and the median."""
    if not found.jobs.followed:
        on = _on(found)
        return Text(
            f"Ingen er kommet i job pr. {on.da}; der er intet at følge endnu.",
            f"Nobody has come into a job by {on.en}; there is nothing to follow yet.",
        )
    curve, middle = found.jobs.curve, _median(found.jobs)
    return Text(
        f"{curve.followed} job er begyndt; {curve.events} af dem er slut. {middle.da}",
        f"{curve.followed} jobs have begun; {curve.events} of them have ended. {middle.en}",
    )


def _median(lasting: Lasting) -> Text:
    median = lasting.curve.median
    if median.day is None:
        return Text(
            "Halvdelen er ikke nået: over halvdelen varer længere, end nogen er fulgt.",
            "The half is not reached: more than half last longer than anybody has been followed.",
        )
    between, half = _between(median), _long(median.day)
    return Text(
        f"Halvdelen varer mindst {half.da} ({between.da}).",
        f"Half last at least {half.en} ({between.en}).",
    )


def _between(median: Median) -> Text:
    if median.low is None:
        return Text("for få til et interval", "too few for an interval")
    low = _long(median.low)
    if median.high is None:
        return Text(
            f"95 %-interval fra {low.da}; øvre grænse ikke nået",
            f"95% interval from {low.en}; upper limit not reached",
        )
    high = _long(median.high)
    return Text(
        f"95 %-interval fra {low.da} til {high.da}", f"95% interval from {low.en} to {high.en}"
    )


def _long(days: int) -> Text:
    """Return whole weeks, rounded down; under two weeks the days themselves."""
    weeks = days // _WEEK
    if weeks > 1:
        return Text(f"{weeks} uger", f"{weeks} weeks")
    if days == 1:
        return Text("1 dag", "1 day")
    return Text(f"{days} dage", f"{days} days")


def few_note(followed: Clock) -> tuple[Text, ...]:
    """Return a warning when hardly anybody is followed; nothing when there are more, or nobody."""
    if not 0 < len(followed) < _FEW:
        return ()
    return (
        Text(
            f"Kun {len(followed)} følges: kurven fortæller om dem og næppe om andre.",
            f"Only {len(followed)} are followed: the curve tells of them and hardly of others.",
        ),
    )


def ahead_note(found: Retention) -> tuple[Text, ...]:
    """Return that the day asked for lies after what is known; nothing otherwise."""
    return followed_to(found.on, asked=found.ahead or found.on)
