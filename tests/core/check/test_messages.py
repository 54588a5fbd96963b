"""What a person reads for each finding, in both languages, word for word."""

from dataclasses import replace
from datetime import date

import pytest

from tests.core.check.looked import found, found_in, view
from tests.core.persons import IN_COURSE, with_choices
from tests.spec.told import facts_of, log_of
from virksom.programme.check.chain_checks import table_adds_up
from virksom.programme.kernel import Finding
from virksom.programme.record import Draft, Log, append, seal

ON = date(2019, 9, 30)
WITHDRAWN = "K001 afmeldt 2019-02-04"

SAID = {
    "withdrawal_without_reason": (
        (*IN_COURSE, WITHDRAWN),
        "K001: Afmeldt, men årsagen er ikke oplyst.",
        "K001: Withdrawn, with no reason recorded.",
    ),
    "unknown_reason": (
        (*IN_COURSE, "K001 afmeldt 2019-02-04 som whim"),
        "K001: Afmeldt med årsagen »whim«, som aftalen ikke nævner.",
        "K001: Withdrawn for “whim”, which the contract does not name.",
    ),
    "outside_course": (
        (*IN_COURSE, WITHDRAWN, "K001 uddannelse uden ydelse fra 2019-03-04"),
        "K001: Begynder 04.03.2019, før start eller efter afmelding.",
        "K001: Begins 4 Mar 2019, before the start or after withdrawal.",
    ),
    "step_without_effect": (
        (*IN_COURSE, "K001 starter 2019-03-04"),
        "K001: Starten 04.03.2019 passer ikke i noget forløb.",
        "K001: The start on 4 Mar 2019 fits no course.",
    ),
    "start_before_referral": (
        ("K001 starter 2019-01-07",),
        "K001: Begyndt 07.01.2019 uden en henvisning før.",
        "K001: Started 7 Jan 2019 without a referral before it.",
    ),
    "referral_outside_window": (
        ("K001 henvist 2018-08-31",),
        "K001: Henvist 31.08.2018, uden for henvisningsperioden.",
        "K001: Referred 31 Aug 2018, outside the referral window.",
    ),
    "unknown_unit": (
        ("K001 henvist 2019-01-07 af somebody",),
        "K001: Henvist af »somebody«, som aftalen ikke nævner.",
        "K001: Referred by “somebody”, which the contract does not name.",
    ),
    "unknown_company": (
        (*IN_COURSE, "K001 joblæring i V002 fra 2019-03-04"),
        "K001: Virksomheden V002 er ikke oprettet.",
        "K001: Company V002 is not on record.",
    ),
    "known_too_early": (
        (*IN_COURSE, "K001 prøvedag 2019-09-02, kendt 2019-03-04"),
        "K001: Kendt 04.03.2019, men sker først 02.09.2019.",
        "K001: Known 4 Mar 2019, but happens only 2 Sep 2019.",
    ),
    "employment_overlaps": (
        (*IN_COURSE, *["K001 ansat 37 timer som E007 fra 2019-03-04"] * 2),
        "K001: Ansættelsen E007 står to gange for de samme dage.",
        "K001: Employment E007 stands twice for the same days.",
    ),
    "not_a_benefit_here": (
        (
            *IN_COURSE,
            "K001 ydelse su fra 2019-03-04",
            "K001 ydelse flex_wage_subsidy fra 2019-03-05",
        ),
        "K001: SU, flekslønstilskud tæller ikke som ydelse her.",
        "K001: student grant, flex wage subsidy is no benefit here.",
    ),
}


@pytest.mark.parametrize("code", list(SAID))
def test_a_finding_is_said_word_for_word(code: str) -> None:
    lines, da, en = SAID[code]
    (item,) = [item for item in found(*lines) if item.code == code]
    assert (item.message.da, item.message.en, item.subject) == (da, en, "K001")


def one(items: tuple[Finding, ...]) -> tuple[str, str]:
    (item,) = items
    return item.message.da, item.message.en


def test_a_log_without_a_chain_is_said_word_for_word() -> None:
    assert one(found_in(log_of(*IN_COURSE))) == (
        "Filen har ingen kæde; »virksom facts seal« skriver den.",
        "The file has no chain; “virksom facts seal” writes it.",
    )


def test_a_broken_chain_is_said_word_for_word() -> None:
    facts = seal(log_of(*IN_COURSE, "K001 prøvedag 2019-03-04")).facts
    assert one(found_in(Log((facts[0], facts[2])))) == (
        "Kæden brydes ved f000003 (nr. 2): et faktum er ændret eller mangler.",
        "The chain breaks at f000003 (no. 2): a fact was changed or is missing.",
    )


def test_a_day_ahead_is_said_word_for_word() -> None:
    assert one(found(*IN_COURSE, known="2019-09-29")) == (
        "Forventet: dagen ligger efter det kendte, så åbne forløb og job regnes videre.",
        "Expected: the day lies after what is known; open courses and jobs go on.",
    )


def test_a_cohort_too_large_is_said_word_for_word() -> None:
    terms = with_choices(cohort="0")
    assert one(found(*IN_COURSE, terms=terms)) == (
        "1 er henvist; aftalen har plads til 0.",
        "1 are referred; the contract has room for 0.",
    )


def test_fields_that_are_not_read_are_said_word_for_word() -> None:
    more = {"mood": "good", "light": "on"}
    draft = Draft(kind="start", subject="K001", since=date(2019, 1, 7), value=more)
    (first,) = facts_of(["K001 henvist 2018-12-03"])
    log = append(log_of("K001 henvist 2018-12-03"), [draft], moment=first.known_at)
    assert one(found_in(seal(log))) == (
        "K001: Felterne light, mood læses ikke.",
        "K001: The fields light, mood are not read.",
    )


def test_what_does_not_add_up_is_said_word_for_word() -> None:
    seen = view(*IN_COURSE)
    table = replace(seen.table, active=(), withdrawn=("K001", "K002"))
    rows, reasons = table_adds_up(replace(seen, table=table))
    assert (rows.message.da, rows.message.en) == (
        "Tabellen går ikke op: 1 henviste, 2 i rækkerne.",
        "The table does not add up: 1 referred, 2 in the rows.",
    )
    assert (reasons.message.da, reasons.message.en) == (
        "Årsagerne går ikke op: 2 afmeldte, 0 årsager.",
        "The reasons do not add up: 2 withdrawn, 0 reasons.",
    )
