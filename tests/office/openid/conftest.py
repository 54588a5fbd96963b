"""The provider, once a module, and the office told of it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from django.conf import LazySettings

from tests.office.openid import running
from virksom.office.store.openid_told import OpenId
from virksom.programme.kernel import Text

Told = Callable[..., OpenId]


@pytest.fixture(scope="module")
def provider() -> Iterator[running.Provider]:
    found = running.start()
    yield found
    found.stop()


@pytest.fixture
def told(provider: running.Provider, settings: LazySettings) -> Told:
    """Tell the office of the provider, and of what else is named; each call anew."""
    plain = OpenId(
        issuer=provider.issuer,
        client="virksom",
        secret=running.SECRET,
        name=Text("kommunens konto", "the city's account"),
        scopes=("openid", "profile", "email", "groups"),
    )
    provider.trick("")

    def tell(**more: object) -> OpenId:
        settings.OPENID = replace(plain, **more)  # type: ignore[arg-type]
        settings.OFFICE_URL = "http://localhost:8000"
        return settings.OPENID

    tell()
    return tell
