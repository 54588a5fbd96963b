"""The demo programme as it ships: the invented log under the shipped contract."""

from virksom.programme.demo import DEMO_CONTRACT, DEMO_SEED, demo_log
from virksom.programme.files.contracts import read_contract
from virksom.programme.record import Log


def shipped_demo(seed: int = DEMO_SEED) -> Log:
    """Return the demo's log; its first fact seals which contract it was made under.

    Args:
        seed: another seed gives another invented cohort.
    """
    return demo_log(seed, terms_digest=read_contract(DEMO_CONTRACT).digest)
