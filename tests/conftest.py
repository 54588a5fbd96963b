"""What every test shares: the same examples on every run, and no clock to hurry them."""

import os

from hypothesis import HealthCheck, settings

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fixed", UNHURRIED, derandomize=True, max_examples=60)
settings.register_profile("search", UNHURRIED, max_examples=1000)
settings.register_profile("mutate", UNHURRIED, derandomize=True, max_examples=20)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))
