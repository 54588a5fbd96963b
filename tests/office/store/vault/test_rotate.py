"""Renewing the keys."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from django.conf import settings

from tests.office.cast import CODE, stand, visitor
from tests.office.databases import at_once
from tests.office.otp import totp
from tests.office.store.vault.full import TOLD, fill
from tests.office.store.vault.people import ANNE, SOREN, WHEN
from virksom.office.site.vault_keys import VaultKeys
from virksom.office.store import code_app, identities, recovery_codes
from virksom.office.store.models import User
from virksom.office.store.vault import rotate
from virksom.office.store.vault.columns import samples, sealed_tables
from virksom.office.store.vault.documents import document
from virksom.office.store.vault.drafts import latest
from virksom.office.store.vault.find import find, likely_same
from virksom.office.store.vault.keys import ring
from virksom.office.store.vault.persons import PersonData, names, person, put, put_all
from virksom.office.store.vault.sealing import CannotOpen, is_newest, opened
from virksom.office.store.vault.texts import texts


@pytest.fixture(autouse=True)
def keys(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> VaultKeys:
    """Keep the keys in a file of the test's own."""
    monkeypatch.delenv("VIRKSOM_VAULT_KEYS")
    monkeypatch.delenv("VIRKSOM_VAULT_INDEX_KEYS")
    monkeypatch.setattr(settings, "VAULT_KEYS", VaultKeys(tmp_path))
    return VaultKeys(tmp_path)


@pytest.fixture(autouse=True)
def _full(request: pytest.FixtureRequest, keys: VaultKeys) -> None:  # noqa: ARG001  # first
    own = "own_database" in request.fixturenames
    request.getfixturevalue("own_database" if own else "db")
    stand()
    fill()


def all_there() -> bool:
    """Say whether everything that was put in can be read and found."""
    held = document(CODE, "A-2019-0001")
    draft = latest(CODE, "agreement", subject="K001")
    assert (person(CODE, "K001"), person(CODE, "K002")) == (ANNE, SOREN)
    assert names(CODE, ["K001"]) == {"K001": ANNE.name}
    assert find(CODE, "anne mar", most=9) == find(CODE, ANNE.cpr, most=9) == ("K001",)
    assert find(CODE, ANNE.mail, most=9) == ("K001",)
    assert len(likely_same(CODE, cpr="", name=SOREN.name, birth_date=SOREN.birth_date)) == 1
    return [
        texts(CODE, "K001")[0].text,
        draft and draft.content["text"],
        held and held.content,
    ] == [
        TOLD,
        TOLD,
        TOLD.encode(),
    ]


def steps(*, index: bool) -> Iterator[str]:
    """Rotate, a step at a time."""
    rotate.renew(index=index)
    yield "a new key"
    for progress in rotate.reseal():
        yield f"{progress.done} of {progress.total}"
    rotate.drop_old()
    yield "the old one dropped"


@pytest.mark.parametrize("index", [False, True])
def test_everything_can_be_read_at_each_step_of_a_rotation(
    monkeypatch: pytest.MonkeyPatch, *, index: bool
) -> None:
    monkeypatch.setattr(rotate, "BATCH", 1)
    before = ring()
    taken = [step for step in steps(index=index) if all_there()]
    assert len(taken) > 12
    after = ring()
    assert before.sealing != after.sealing
    assert (before.indexing != after.indexing) == index
    assert not after.turning


def test_afterwards_every_sealed_column_is_under_the_new_key_alone(keys: VaultKeys) -> None:
    before = list(samples())
    for _ in steps(index=True):
        pass
    after = list(samples())
    assert len(after) >= len(list(sealed_tables()))
    assert all(map(is_newest, after))
    with pytest.raises(CannotOpen):
        opened(before[0])
    assert keys.found() == ring()


def test_a_rotation_that_is_broken_off_goes_on_with_the_same_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rotate, "BATCH", 1)
    rotate.renew(index=True)
    turning = ring()
    next(rotate.reseal())
    rotate.renew(index=True)
    assert ring() == turning
    assert all_there()
    assert [progress.done for progress in rotate.reseal()][-1] >= 12
    assert rotate.drop_old()


def test_old_keys_are_kept_as_long_as_anything_is_under_them() -> None:
    rotate.renew(index=False)
    with pytest.raises(rotate.NotAllRenewed, match="Alle nøgler er beholdt"):
        rotate.drop_old()
    assert ring().turning
    assert all_there()


def test_old_index_keys_are_kept_as_long_as_a_digest_is_under_them() -> None:
    rotate.renew(index=True)
    list(rotate.reseal())
    put(CODE, PersonData(code="K003", name="Bo"), moment=WHEN)
    assert rotate.drop_old()
    assert find(CODE, "bo", most=9) == ("K003",)


def test_what_opens_with_no_key_stops_the_rotation_and_loses_nothing(keys: VaultKeys) -> None:
    rotate.renew(index=False)
    file = keys.folder / "vault.key"
    kept = file.read_text()
    lines = kept.splitlines(keepends=True)
    file.write_text("".join(lines[:-1]))
    with pytest.raises(CannotOpen):
        list(rotate.reseal())
    file.write_text(kept)
    assert all_there()


def test_renewed_twice_nothing_is_sealed_twice() -> None:
    rotate.renew(index=False)
    list(rotate.reseal())
    before = list(samples())
    list(rotate.reseal())
    assert list(samples()) == before


def test_second_factors_open_after_a_rotation_as_before() -> None:
    anna, request = User.objects.get(username="anna"), visitor()
    secret = code_app.proposed(request, anew=True)
    code_app.add(request, anna.pk, code=totp(secret, WHEN), moment=WHEN)
    recovery_codes.make(request, anna.pk, moment=WHEN)
    codes = recovery_codes.shown(request, anna.pk, moment=WHEN)
    assert [step for step in steps(index=True) if step][-1] == "the old one dropped"
    later = WHEN + timedelta(minutes=1)
    assert code_app.fitting(anna, totp(secret, WHEN), moment=WHEN) is None
    assert code_app.fitting(anna, totp(secret, later), moment=later)
    assert recovery_codes.fitting(anna, codes[0])


def test_accounts_elsewhere_are_found_at_each_step_of_a_rotation() -> None:
    anna = User.objects.get(username="anna")
    for _ in steps(index=True):
        found = identities.find("https://id.example", "K001")
        assert found is not None
        assert found.user == anna.pk


@pytest.mark.usefixtures("own_database")
def test_who_writes_during_a_rotation_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rotate, "BATCH", 5)
    people = [PersonData(code=f"K{number}", name=f"Nr {number}") for number in range(100, 160)]
    put_all(CODE, people, moment=WHEN)
    told = [PersonData(code=data.code, name=f"{data.name} Hansen") for data in people]
    rotate.renew(index=True)
    writes = [partial(put, CODE, data, moment=WHEN) for data in told]
    raised = at_once(lambda: list(rotate.reseal()), lambda: [write() for write in writes])
    assert raised == [None, None]
    list(rotate.reseal())
    assert rotate.drop_old()
    assert names(CODE, [data.code for data in told]) == {data.code: data.name for data in told}
    assert len(find(CODE, "hansen", most=99)) == 60
