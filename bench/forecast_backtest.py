"""``python -m bench.forecast_backtest``: what the model would have said on 30 September 2019.

The demo's log is cut there, as known a week later; the published figures of what came afterwards
stand beside, with and without a shock in the spring of 2020. Printed as it comes out.

Source:
    Parts A1 and A2 of the domain page: 16 of 65 on 30 September 2019, 36 % in work on 2 March
    2020, two thirds of those jobs lost eight weeks later, 46 % had reached it in the end.
"""

from dataclasses import replace

import numpy as np

from virksom.programme.demo import DEMO_KNOWN, DEMO_ON, demo_log
from virksom.programme.files.contracts import read_contract
from virksom.programme.forecast.fan import Spread, spread_of
from virksom.programme.forecast.outlook import Assumed, Outlook, outlook
from virksom.programme.forecast.phases import Phase
from virksom.programme.forecast.shock import SPRING_2020
from virksom.programme.forecast.simulation import played
from virksom.programme.kernel import Week
from virksom.programme.status import AsKnown

MARCH, MAY, END = Week(2020, 9), Week(2020, 18), Week(2020, 53)
ACTIVE, REFERRED = 65, 118


def main() -> None:
    """Print what would have been said, and whether the truth lies within."""
    at = AsKnown(log=demo_log(), contract=read_contract(), on=DEMO_ON, moment=DEMO_KNOWN)
    calm = outlook(at, Assumed())
    hard = outlook(at, replace(Assumed(), shock=SPRING_2020))
    for name, seen in (("without a shock", calm), ("with the spring of 2020", hard)):
        print(name)
        march, may = (seen.supporting.weeks[week - seen.terms.first] for week in (MARCH, MAY))
        _say("in self-support on 1 March 2020", march, truth=round(0.36 * ACTIVE))
        _say("in self-support on 3 May 2020", may, truth=round(0.36 * ACTIVE / 3))
        _say("ever self-supporting by the end of 2020", ever(seen), truth=round(0.46 * REFERRED))


def _say(what: str, said: Spread, *, truth: int) -> None:
    inside = (
        "within 80 %"
        if said.low80 <= truth <= said.high80
        else ("within 95 %" if said.low95 <= truth <= said.high95 else "outside")
    )
    print(
        f"  {what}: {said.middle:.0f} ({said.low80:.0f}-{said.high80:.0f} in 80 %, "
        f"{said.low95:.0f}-{said.high95:.0f} in 95 %); came about {truth}: {inside}"
    )


def ever(seen: Outlook) -> Spread:
    """Return how many have ever been self-supporting by the end: nobody who came there leaves."""
    draws = seen.draws.copy()
    draws[:, [Phase.PARTIAL, Phase.FULL]] = 0.0
    waits = seen.past.only(np.flatnonzero(seen.past.jobs == 0))
    rng = np.random.default_rng(7)
    found = played(waits, draws, terms=seen.terms, rng=rng, shock=seen.assumed.shock)
    already = len(seen.past) - len(waits)
    return spread_of(already + found.supporting[:, END - seen.terms.first])


if __name__ == "__main__":
    main()
