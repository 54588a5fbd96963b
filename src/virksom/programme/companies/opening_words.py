"""What an opening may say beside its competences: codes with words, in the order they are shown.

Conditions are told of the work, never of a person: what somebody must avoid is theirs to say.

Source:
    Clauses 6.1 (words) and 6.3 (companies first: few fields).
"""

from collections.abc import Mapping

from virksom.programme.kernel import Text

WHEN: Mapping[str, Text] = {
    "morning": Text("tidlig morgen", "early morning"),
    "day": Text("dagtimer", "daytime"),
    "evening": Text("aften", "evening"),
    "night": Text("nat", "night"),
    "weekend": Text("weekend", "weekend"),
}
"""When the work is done."""

PHYSICAL: Mapping[str, Text] = {
    "standing": Text("meget gående og stående", "much walking and standing"),
    "lifting": Text("tunge løft", "heavy lifting"),
    "outdoor": Text("opgaver ude i al slags vejr", "tasks outdoors in all weather"),
    "cold": Text("kulde eller varme", "cold or heat"),
    "noise": Text("støj", "noise"),
    "pace": Text("højt tempo", "a high pace"),
    "driving": Text("bilkørsel", "driving"),
}
"""What the work asks of the body."""

SOCIAL: Mapping[str, Text] = {
    "customers": Text("kunder hele dagen", "customers all day"),
    "many_people": Text("mange mennesker omkring", "many people around"),
    "alone": Text("opgaver, man er alene om", "tasks done alone"),
    "new_tasks": Text("skiftende opgaver", "changing tasks"),
    "danish": Text("brug for dansk", "a need for Danish"),
    "english": Text("plads til den, der kun taler engelsk", "room for who speaks English only"),
}
"""What the work is like among others."""

CONDITIONS: Mapping[str, Text] = {**PHYSICAL, **SOCIAL}
"""Every condition of the work."""

MISSING: Mapping[str, Text] = {
    "hours": Text("timerne passede ikke", "the hours did not fit"),
    "when": Text("tidspunkterne passede ikke", "the times of day did not fit"),
    "place": Text("der var for langt", "it was too far"),
    "nobody": Text("der var ingen kandidater", "there were no candidates"),
}
"""What was missing when an opening stayed unfilled, beside competences."""
