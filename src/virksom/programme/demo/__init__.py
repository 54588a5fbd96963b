"""The demo programme: an invented cohort, drawn from a recipe by a seeded chance."""

from virksom.programme.demo.programme import (
    DEMO_CONTRACT,
    DEMO_KNOWN,
    DEMO_ON,
    DEMO_SEED,
    demo_log,
)

__all__ = ["DEMO_CONTRACT", "DEMO_KNOWN", "DEMO_ON", "DEMO_SEED", "demo_log"]
