"""Examples of commands, as their help shows them; those of the demo are run by a test."""

from collections.abc import Mapping

from virksom.cli.office_words import OFFICE_EXAMPLES

EXAMPLES: Mapping[str, tuple[str, ...]] = {
    "": ("virksom status --facts demo", "virksom explain K017 2019-W32 --facts demo"),
    "status": (
        "virksom status --facts demo",
        "virksom status --facts facts.jsonl --on 2019-09-30 --known 2019-10-07",
    ),
    "export facts": ("virksom export facts --facts demo --as parquet --out fakta.parquet",),
    "export cohort": ("virksom export cohort --facts demo --out kohorte.parquet",),
    "settle": (
        "virksom settle --facts demo",
        "virksom settle --facts demo --month 2019-09 --format csv",
        "virksom settle --facts demo --month 2019-08 --run --on 2019-10-15",
        "virksom settle --facts demo --reasons",
        "virksom settle --facts kohorte.parquet --on 2022-12-31",
        "virksom settle --facts kohorte.parquet --engine spark --out uger.parquet",
        "virksom settle --facts rettede.parquet --corrects uger.parquet --out uger-nu.parquet",
    ),
    "statement": ("virksom statement --facts facts.jsonl",),
    "ledger": (
        "virksom ledger --facts facts.jsonl",
        "virksom ledger --facts facts.jsonl --journal --on 2019-12-31",
    ),
    "flows": (
        "virksom flows --facts demo",
        "virksom flows --facts demo --figure weeks --format csv",
    ),
    "retention": (
        "virksom retention --facts demo",
        "virksom retention --facts facts.jsonl --on 2020-06-30 --definition 26_of_26_bridged_14",
        "virksom retention --facts demo --figure jobs --days --format csv",
    ),
    "mechanisms": (
        "virksom mechanisms --facts demo",
        "virksom mechanisms --facts facts.jsonl --on 2020-06-30 --landmark 90 --landmark 180",
        "virksom mechanisms --facts demo --figure steps --strategy 2019-08-01 --format csv",
    ),
    "forecast": (
        "virksom forecast --facts demo",
        "virksom forecast --facts demo --shock spring_2020 --until 2020-W26 --weekly --format csv",
    ),
    "whatif": ("virksom whatif --facts demo --set cap=104 --set bonus_26=10000",),
    "sample": (
        "virksom sample --facts facts.jsonl --months 2019-03..2019-08 --seed 2019 --size 12",
    ),
    "invoice show": ("virksom invoice show F-2019-0001 --facts ny.jsonl --format xml",),
    "invoice validate": ("virksom invoice validate F-2019-0001.xml",),
    "invoice issue": (
        (
            "virksom invoice issue --facts facts.jsonl --month 2019-07 --at 2019-10-07 --out "
            "ny.jsonl --prepares bogholder-1 --releases teamleder"
        ),
        (
            "virksom invoice issue --facts demo --month 2022-12 --at 2023-03-01 --out ny.jsonl "
            "--files bilag --prepares bogholder-1 --releases teamleder"
        ),
    ),
    "compare": ("virksom compare uger-juni.parquet uger-juli.parquet --format csv",),
    "reconcile": (
        "virksom reconcile --facts demo --list lists/kommunen-2019-07.csv",
        "virksom reconcile --list dream.csv --register dream",
    ),
    "explain": ("virksom explain K017 2019-W32 --facts demo",),
    "check": ("virksom check --facts demo",),
    "facts verify": ("virksom facts verify facts.jsonl",),
    "facts seal": ("virksom facts seal fra-regneark.jsonl --out facts.jsonl",),
    "facts export": (
        "virksom facts export --out facts.jsonl",
        "virksom facts export --facts demo --known 2019-10-07 --out facts.jsonl",
    ),
    "contract show": (
        "virksom contract show --clause 4.3",
        "virksom contract show --contract fasthold --as text",
    ),
    "contract simulate": ("virksom contract simulate ny-aftale --facts demo --on 2022-12-31",),
    "contract check": ("virksom contract check contracts/impact60",),
    "demo": (
        "virksom demo --out demo",
        "virksom demo --load",
        "virksom demo --registers lister",
    ),
    "serve": ("virksom serve --port 8100",),
    **OFFICE_EXAMPLES,
}
"""Lines to copy, by command."""
