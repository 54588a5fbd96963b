"""Where somebody may come from."""

import pytest

from tests.office import cast
from virksom.office.access import Role
from virksom.office.actions.add_organisation import CannotAddOrganisation, add_organisation
from virksom.office.store.organisations import organisations

pytestmark = pytest.mark.usefixtures("office")
ADMINISTRATOR = cast.actor(Role.ADMINISTRATOR)


def test_a_unit_the_contract_does_not_name_is_refused() -> None:
    before = organisations(cast.CODE)
    with pytest.raises(CannotAddOrganisation, match="som aftalen nævner"):
        add_organisation(ADMINISTRATOR, "jobcentre_unit", code="Lise Hansen", name="X")
    assert organisations(cast.CODE) == before
