"""May I, and why not."""

import pytest

from virksom.office.access import (
    NEEDS_PERSON,
    NOBODY,
    ROLE_NAMES,
    TABLE,
    Actor,
    Deed,
    Denied,
    Role,
    Whose,
    may,
    why_not,
)
from virksom.office.access.deed_names import DEED_NAMES
from virksom.office.access.deeds import BY_ROLE, OPEN
from virksom.programme.kernel import Text


def someone(*roles: Role) -> Actor:
    return Actor(1, "someone", programme="P1", roles=frozenset(roles))


@pytest.mark.parametrize("deed", sorted(OPEN))
def test_an_open_deed_is_open_to_everybody(deed: Deed) -> None:
    assert why_not(NOBODY, deed) is None
    assert why_not(someone(), deed) is None


@pytest.mark.parametrize("deed", BY_ROLE)
def test_a_closed_deed_is_closed_to_the_signed_out_and_to_those_without_a_role(deed: Deed) -> None:
    assert why_not(NOBODY, deed) == Text("Log ind for at se siden.", "Sign in to see the page.")
    reason = why_not(someone(), deed)
    assert reason is not None
    assert "ingen rolle" in reason.da


@pytest.mark.parametrize("role", Role)
def test_the_answer_is_what_the_table_says(role: Role) -> None:
    for deed, cell in TABLE[role].items():
        assert why_not(someone(role), deed) == (None if isinstance(cell, Whose) else cell)


def test_the_table_has_every_role_and_every_deed_that_needs_one() -> None:
    assert set(TABLE) == set(ROLE_NAMES) == set(Role)
    assert all(tuple(row) == BY_ROLE for row in TABLE.values())


OF_THE_PARTIES = (Deed.SEE_OVERVIEW, Deed.SEE_CANDIDATES, Deed.SEE_CANDIDATE, Deed.SEE_WEEKS)


@pytest.mark.parametrize(
    "role", [Role.INVESTOR_ANALYST, Role.COMPANY_CONTACT, Role.CANDIDATE, Role.TRAINER]
)
def test_who_sees_only_an_external_edition_gets_no_page_of_the_parties(role: Role) -> None:
    assert all(why_not(someone(role), deed) for deed in OF_THE_PARTIES)


@pytest.mark.parametrize("role", [Role.INVESTOR_ANALYST, Role.COMPANY_CONTACT])
@pytest.mark.parametrize("deed", sorted(NEEDS_PERSON))
def test_investor_and_company_see_no_person_data(role: Role, deed: Deed) -> None:
    assert why_not(someone(role), deed)


def test_an_adviser_sees_the_names_of_their_own_unit_only() -> None:
    adviser = someone(Role.ADVISER)
    assert why_not(adviser, Deed.SEE_PERSON, about={Whose.PROGRAMME, Whose.UNIT}) is None
    reason = why_not(adviser, Deed.SEE_PERSON, about={Whose.PROGRAMME})
    assert reason is not None
    assert "en anden enhed" in reason.da


def test_broken_glass_opens_person_data_and_nothing_else() -> None:
    adviser = someone(Role.ADVISER)
    others = {Whose.PROGRAMME}
    assert all(why_not(adviser, deed, about=others, glass=True) is None for deed in NEEDS_PERSON)
    assert why_not(adviser, Deed.WITHDRAW, about=others, glass=True)


def test_what_may_not_be_done_is_refused_with_the_same_sentence() -> None:
    with pytest.raises(Denied) as denied:
        may(someone(Role.ADVISER), Deed.START)
    assert denied.value.reason == why_not(someone(Role.ADVISER), Deed.START)


def test_the_investor_is_told_what_is_to_come() -> None:
    reason = why_not(someone(Role.INVESTOR_ANALYST), Deed.SEE_OVERVIEW)
    assert reason is not None
    assert reason.da.startswith("Investorens udgave kommer med kvartalsrapporten")


def test_the_administrator_sees_no_single_candidate() -> None:
    administrator = someone(Role.ADMINISTRATOR)
    assert why_not(administrator, Deed.SEE_OVERVIEW) is None
    assert why_not(administrator, Deed.SEE_CANDIDATES)
    assert why_not(administrator, Deed.SEE_CANDIDATE)


def test_somebody_with_two_roles_may_what_either_may() -> None:
    both = someone(Role.ADMINISTRATOR, Role.ADVISER)
    assert why_not(both, Deed.SEE_CANDIDATES) is None
    neither = someone(Role.ADMINISTRATOR, Role.INVESTOR_ANALYST)
    assert (
        why_not(neither, Deed.SEE_CANDIDATES) == TABLE[Role.INVESTOR_ANALYST][Deed.SEE_CANDIDATES]
    )


def test_every_deed_has_a_name() -> None:
    assert set(DEED_NAMES) == set(Deed)
