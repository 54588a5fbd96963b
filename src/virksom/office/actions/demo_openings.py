"""The invented openings of the demo: what each company asks for, by how long ago it did."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from virksom.programme.kernel import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoOpening:
    """An opening of the demo.

    Args:
        company: V-code of who asks.
        posted: how many days before the demo begins.
        due: in how many days after it the seats are to be filled; None for no day.
        says: what it asks for, as on the wire.
        answered: whether a consultant has answered the company.
        missing: what was missing, for one that was closed unfilled; empty for the others.
    """

    company: str
    posted: int
    due: int | None = None
    says: Mapping[str, Json]
    answered: bool = True
    missing: tuple[str, ...] = ()


DEMO_OPENINGS: Sequence[DemoOpening] = (
    DemoOpening(
        company="V009",
        posted=6,
        due=21,
        says={
            "occupation": "kitchen_helper",
            "hours_from": "12",
            "hours_to": "20",
            "when": ["day"],
            "must": ["food_hygiene"],
            "nice": ["serving", "coffee_bar"],
            "conditions": ["standing", "pace"],
            "mentor": True,
            "seats": 2,
            "asked": True,
        },
    ),
    DemoOpening(
        company="V012",
        posted=1,
        due=14,
        says={
            "occupation": "shelf_filler",
            "hours_from": "10",
            "hours_to": "15",
            "when": ["morning", "day"],
            "nice": ["stock_keeping"],
            "conditions": ["lifting"],
            "asked": True,
        },
        answered=False,
    ),
    DemoOpening(
        company="V018",
        posted=9,
        due=28,
        says={
            "occupation": "cleaner",
            "hours_from": "15",
            "hours_to": "25",
            "when": ["morning", "evening"],
            "must": ["floor_care"],
            "nice": ["cleaning_plans"],
            "conditions": ["alone"],
            "mentor": True,
        },
    ),
    DemoOpening(
        company="V019",
        posted=12,
        due=5,
        says={
            "occupation": "order_picker",
            "hours_from": "20",
            "hours_to": "37",
            "when": ["day"],
            "nice": ["stock_keeping"],
            "conditions": ["pace", "lifting"],
            "seats": 2,
        },
    ),
    DemoOpening(
        company="V014",
        posted=4,
        due=30,
        says={
            "occupation": "room_attendant",
            "hours_from": "8",
            "hours_to": "15",
            "when": ["day", "weekend"],
            "nice": ["cleaning_plans"],
            "conditions": ["standing"],
            "mentor": True,
            "asked": True,
        },
        answered=False,
    ),
    DemoOpening(
        company="V020",
        posted=20,
        due=10,
        says={
            "occupation": "cashier",
            "hours_from": "12",
            "hours_to": "18",
            "when": ["evening", "weekend"],
            "must": ["till"],
            "nice": ["customer_service"],
            "conditions": ["customers"],
        },
    ),
    DemoOpening(
        company="V008",
        posted=30,
        says={
            "occupation": "care_host",
            "hours_from": "10",
            "hours_to": "20",
            "when": ["day"],
            "must": ["serving"],
            "nice": ["food_hygiene"],
            "mentor": True,
        },
    ),
    DemoOpening(
        company="V010",
        posted=41,
        due=-6,
        says={
            "occupation": "welder",
            "hours_from": "30",
            "hours_to": "37",
            "when": ["day"],
            "must": ["welding"],
            "conditions": ["noise"],
            "asked": True,
        },
        missing=("welding", "hours"),
    ),
    DemoOpening(
        company="V017",
        posted=35,
        due=-9,
        says={
            "occupation": "van_driver",
            "hours_from": "25",
            "hours_to": "37",
            "when": ["morning", "day"],
            "must": ["licence_b"],
            "conditions": ["driving", "alone"],
        },
        missing=("licence_b", "when"),
    ),
)
"""Openings by the company that asks; those whose company is not there are left out."""

DEMO_WISHES: Sequence[tuple[str, ...]] = (
    ("kitchen", "kitchen_helper"),
    ("cleaning", "cleaner"),
    ("retail", "shelf_filler"),
    ("warehouse",),
    ("hotel", "room_attendant"),
    ("care", "care_host"),
    ("retail", "cashier"),
    ("green",),
)
"""What candidates of the demo wish for; each wish in turn."""

DEMO_PLACES = ("9000", "9200", "9210", "9220", "9400", "9310")
"""Where candidates of the demo live, as far as a match needs to know."""
