"""Every operation is asked what its description allows and what it does not, by schemathesis.

Oracle: schemathesis, with all its checks: no server error, every answer a described one, what is
wrong refused, what is right taken, no operation without a key. In process, by WSGI, always the
same examples.
"""

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.config import SchemathesisConfig

from tests.office import cast
from tests.office.actions.billed import at_work
from tests.office.rest.asking import key_of
from virksom.office.access import Scope
from virksom.office.rest.api import api
from virksom.office.rest.described import described
from virksom.office.site.wsgi import application

ORGANISATIONS = ("uddannelseshuset", "municipality_finance", "provider")
CONFIG = SchemathesisConfig.from_dict(
    {
        "seed": 2019,
        "checks": {
            # A request that can be read may still be refused: the programme's no is a 422 too.
            "positive_data_acceptance": {
                "expected-statuses": ["2xx", "401", "403", "404", "409", "422"]
            },
        },
    }
)


@pytest.fixture
def office(peopled: cast.Cast, db: None) -> cast.Cast:  # noqa: ARG001  # rolled back
    """Return the cast, which stands for the whole file."""
    return peopled


@pytest.fixture
def keys(office: cast.Cast, within: None) -> dict[str, str]:  # noqa: ARG001  # first
    """Return a key that opens each scope."""
    at_work()
    made = {name: key_of(name) for name in ORGANISATIONS}
    read_by = dict.fromkeys(Scope, "provider")
    read_by[Scope.REFERRALS_WRITE] = "uddannelseshuset"
    for scope in ("INVOICES_DISPUTE", "REGISTERS_WRITE", "SAMPLES_WRITE"):
        read_by[Scope[scope]] = "municipality_finance"
    return {scope.value: made[name] for scope, name in read_by.items()}


every = schemathesis.openapi.from_dict(described(api), config=CONFIG)
every.app = application


@every.parametrize()
@settings(
    max_examples=4,
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
def test_every_operation_keeps_what_its_description_says(
    case: schemathesis.Case, keys: dict[str, str]
) -> None:
    ((scopes,),) = (one.values() for one in case.operation.definition.raw["security"])
    case.call_and_validate(headers={"Authorization": f"Bearer {keys[scopes[0]]}"})
