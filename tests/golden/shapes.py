"""The cohort's shape, counted from the lines of the log and not by the program's own rooms."""

from tests.core.demo.plain import Shape, in_force, shape
from tests.golden.moments import demo, title
from tests.golden.tables import row
from virksom.programme.files.facts import facts_text

TRADES = {
    "cleaning": "rengøring og viceværtservice",
    "kitchen": "køkken og café",
    "retail": "butik og lager",
    "construction": "byggeteknik",
}


def shape_page() -> str:
    """Return what the published story tells, for the demo."""
    counted = shape(in_force(facts_text(demo())))
    return "\n".join([*title("Kohortens form, med alt i loggen"), *_lines(counted)]) + "\n"


def _lines(counted: Shape) -> list[str]:
    trained = [
        row(f"  {TRADES[trade]}", f"{after} af {of}")
        for trade, (after, of) in sorted(counted.trained.items())
    ]
    return [
        row("Nået selvforsørgelse på et tidspunkt inden 2021", counted.reached),
        row("  af de 120 pladser", f"{round(100 * counted.reached / 120)} %"),
        row("Har haft lønnet ansættelse inden 2023", counted.worked),
        row("  heraf mere end én ansættelse", counted.several),
        row("Lønnede ansættelser i alt", counted.employments),
        row("I gang søndag den 08.03.2020", counted.running),
        row("  heraf tabt inden 04.05.2020", counted.lost),
        "",
        "I lønnet job efter joblæring:",
        *trained,
    ]
