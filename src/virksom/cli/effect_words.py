"""What the help pages say of the effect, what lasts and the forecast, in both languages."""

from collections.abc import Mapping

from virksom.programme.kernel import Text

EFFECT_OPTIONS: Mapping[str, Text] = {
    "flows figure": Text(
        "kun én figur; ellers alle på nær ugerne", "one figure only; else all but the weeks"
    ),
    "effect by": Text(
        "i grupper: efter enhed, alder, kvartal for start, sted for joblæring eller konsulent",
        "in groups: by unit, age, quarter of start, training place or consultant",
    ),
    "effect weeks": Text(
        "hver uge, som den var kendt da, og som den er kendt nu",
        "every week, as it was known then and as it is known now",
    ),
    "retention definition": Text(
        "målet, der ventes på: on_day, 13_of_13, 20_of_26, 13_of_13_same_employer, "
        "26_of_26_bridged_14 …",
        "the goal that is waited for: on_day, 13_of_13, 20_of_26, 13_of_13_same_employer, "
        "26_of_26_bridged_14 …",
    ),
    "retention figure": Text("kun denne figur", "this figure only"),
    "retention days": Text(
        "hvert trin af kurverne, dag for dag", "every step of the curves, day by day"
    ),
    "forecast until": Text(
        "den sidste uge, 2020-W52; ellers den sidste, der kan betales",
        "the last week, 2020-W52; else the last that can be paid",
    ),
    "forecast shock": Text("et fælles stød: spring_2020", "a common shock: spring_2020"),
    "forecast lasting": Text("varige ansættelser, der ønskes", "lasting employments wanted"),
    "forecast guess": Text(
        "ansættelser, nogen gætter på er nok", "employments somebody guesses are enough"
    ),
    "forecast times": Text("gentagelser", "replications"),
    "forecast seed": Text("tilfældets startværdi", "the seed of chance"),
    "forecast pseudo": Text(
        "uger, det antagne 1 % om ugen vejer i hver fase, og i hver varighed af den",
        "weeks the assumed 1% a week weighs in each phase, and in each band of weeks in it",
    ),
    "forecast weekly": Text("hver uge for sig", "each week by itself"),
    "forecast figure": Text(
        "kun denne figur; hindsight er, hvad prognosen sagde før, og hvad der kom",
        "this figure only; hindsight is what was forecast before, and what came",
    ),
    "whatif change": Text(
        "ét tal, der ændres: full=850; kan gives flere gange",
        "one number that is changed: full=850; may be given several times",
    ),
    "whatif until": Text(
        "den sidste uge, 2020-W52; ellers den sidste, der kan betales",
        "the last week, 2020-W52; else the last that can be paid",
    ),
    "whatif times": Text("gentagelser", "replications"),
    "whatif seed": Text("tilfældets startværdi", "the seed of chance"),
    "whatif pseudo": Text(
        "uger, det antagne 1 % om ugen vejer i hver fase, og i hver varighed af den",
        "weeks the assumed 1% a week weighs in each phase, and in each band of weeks in it",
    ),
    "mechanisms landmark": Text(
        "skæringsdag efter starten; kan gives flere gange; ellers 90, 180 og 270",
        "landmark after the start; may be given several times; else 90, 180 and 270",
    ),
    "mechanisms horizon": Text(
        "dage efter skæringsdagen, som udfaldet skal ligge inden for",
        "days after the landmark within which the outcome must lie",
    ),
    "mechanisms quiet": Text(
        "dage uden nyt, før nogen venter i stilhed",
        "days without news before somebody is left waiting",
    ),
    "mechanisms strategy": Text(
        "den nye henvisningsstrategis første dag; ellers som fakta fortæller",
        "first day of the new strategy for referral; else as the facts tell",
    ),
    "mechanisms figure": Text("kun denne figur", "this figure only"),
}
"""Each option of these commands, by command and name."""
