"""The sentence for each reason."""

import pytest

from tests.core.persons import rules
from tests.spec.told import log_of
from virksom.programme.kernel import Reason, Text
from virksom.programme.settlement.wording import sentence

KNOWN = log_of(
    "K001 ansat 20,5 timer i V001 som E001 fra 2019-03-04",
    "K001 ansat 16 timer i V002 som E002 fra 2019-03-05",
    "K001 fleksjob ukendte timer i V003 som E003 fra 2019-03-06",
    "K001 uddannelse uden ydelse fra 2019-03-07",
    "K001 praktik 37 timer i V004 som E004 fra 2019-03-08",
    "K001 løntilskud 37 timer i V005 som E005 fra 2019-03-09",
    "K001 uddannelse uden ydelse fra 2019-04-01 til og med 2019-04-30",
    "K001 ydelse kontanthjaelp fra 2019-06-11 til og med 2019-06-12",
    "K001 ydelse egen_kode fra 2019-07-01",
    "K002 henvist 2019-05-06",
    "K002 starter 2019-05-13",
    "K002 praktik 5 timer i V006 som E006 fra 2019-06-03 til og med 2019-07-23",
    "K002 afmeldt 2019-09-10 som moved",
    "K001 indkomst 160,33 timer fra V001 i 2019-09",
    "K001 indkomst 1 timer i 2019-10",
    "K001 arbejdsgiver siger ansat 20,5 timer fra 2019-11-04 til og med 2019-12-01",
    "K001 lønseddel siger ansat som E002 fra 2019-11-11",
    "K001 kontrakt siger ikke ansat fra 2019-11-18",
    "K001 ydelse none fra 2019-12-02",
    "K001 ydelse su fra 2019-12-09",
    "K001 ydelse flex_wage_subsidy fra 2019-12-16",
).known()
FACT = {number: f"f{number:06d}" for number in range(1, 22)}


def told(code: str, *facts: int, **choices: str) -> Text:
    reason = Reason(code, "4.1", tuple(FACT[number] for number in facts))
    return sentence(reason, KNOWN, rules=rules(**choices))


DANISH = {
    ("ordinary_partial", 1): "Ansat i V001, 20,5 timer om ugen, siden 04.03.2019; "
    "20,5 er under 37 timer: delvis",
    ("ordinary_partial", 1, 2): "Ansat i V001, 20,5 timer om ugen, siden 04.03.2019; "
    "ansat i V002, 16 timer om ugen, siden 05.03.2019; i alt 36,5 er under 37 timer: delvis",
    ("ordinary_full", 1, 2): "Ansat i V001, 20,5 timer om ugen, siden 04.03.2019; "
    "ansat i V002, 16 timer om ugen, siden 05.03.2019; i alt 36,5 er mindst 37 timer: fuld",
    ("fleksjob", 3): "Fleksjob i V003, timer ikke oplyst, siden 06.03.2019: delvis",
    ("job_hours_unknown", 3): "Fleksjob i V003, timer ikke oplyst, siden 06.03.2019",
    ("job_not_counted", 5, 6): "Virksomhedspraktik i V004, 37 timer om ugen, siden 08.03.2019; "
    "løntilskud i V005, 37 timer om ugen, siden 09.03.2019: tæller ikke",
    ("education", 4): "Uddannelse uden offentlig ydelse siden 07.03.2019: fuld",
    ("education_supported", 4): "Uddannelse med offentlig ydelse siden 07.03.2019: tæller ikke",
    ("outside_window",): "Ugen ligger ikke helt inden for betalingsperioden 01.09.2018–31.12.2022",
    ("in_window",): "Ugen ligger inden for betalingsperioden 01.09.2018–31.12.2022",
    ("cap_reached",): "Loftet på 156 uger er nået",
    ("within_cap",): "Loftet på 156 uger er ikke nået",
    ("paid_full",): "Satsen 796 kr. gælder fra 01.09.2018",
    ("paid_partial",): "Satsen 385 kr. gælder fra 01.09.2018",
    ("week_counts",): "Alle syv dage er dækket",
    ("job_not_counted", 12): "Virksomhedspraktik i V006, 5 timer om ugen, "
    "03.06.2019–23.07.2019: tæller ikke",
    ("education", 4, 7): "Uddannelse uden offentlig ydelse siden 07.03.2019, "
    "01.04.2019–30.04.2019: fuld",
    ("benefit_makes_partial", 8): "Kontanthjælp 11.06.2019–12.06.2019, så ugen er højst delvis",
    ("benefit_makes_partial", 9, 8): "egen_kode siden 01.07.2019; "
    "kontanthjælp 11.06.2019–12.06.2019, så ugen er højst delvis",
    ("week_of_start", 10, 11): "Forløbet begynder 13.05.2019, midt i ugen",
    ("week_of_withdrawal", 10, 11, 13): "Kandidaten er afmeldt 10.09.2019",
    ("outside_course", 10, 11, 13): "Kandidaten er afmeldt 10.09.2019",
    ("outside_course", 10, 11): "Forløbet begynder først 13.05.2019",
    ("outside_course", 10): "Kandidaten er ikke i et forløb hele ugen",
    ("lower_tier",): "Ugen er blandet og får den laveste sats",
    ("hours_unknown", 3): "Timetallet mangler, så ugen kan ikke betales endnu",
    ("evidence_verified", 14, 15): "Bevist af indkomstregistret: 160,33 timer hos V001 i "
    "september 2019; 1 timer i oktober 2019",
    ("evidence_verified", 16): "Bevist af arbejdsgiverens svar: ansat 20,5 timer om ugen (E001) "
    "04.11.2019–01.12.2019",
    ("evidence_unverified", 17): "Ikke bevist endnu; lønseddel: ansat (E002) siden 11.11.2019",
    ("evidence_contradicted", 18): "Modsagt af ansættelseskontrakt: ikke ansat (E001) "
    "siden 18.11.2019",
    ("evidence_unverified", 19): "Ikke bevist endnu; ydelsesregistret: ingen ydelse "
    "siden 02.12.2019",
    ("evidence_verified", 20): "Bevist af ydelsesregistret: SU siden 09.12.2019",
    ("evidence_verified", 21): "Bevist af ydelsesregistret: flekslønstilskud siden 16.12.2019",
    ("evidence_missing",): "Ingen kilde siger noget om ugen, og aftalen betaler ikke uden bevis",
    ("dispute_accepted",): "Kommunens indsigelse mod ugen er taget til følge",
}


@pytest.mark.parametrize("asked", list(DANISH))
def test_each_reason_is_a_danish_sentence(asked: tuple[str, *tuple[int, ...]]) -> None:
    assert told(*asked).da == DANISH[asked]


def test_the_same_is_told_in_english() -> None:
    assert told("ordinary_partial", 1, 2).en == (
        "Employed at V001, 20.5 hours a week, since 4 Mar 2019; "
        "employed at V002, 16 hours a week, since 5 Mar 2019; "
        "in all 36.5 is under 37 hours: partial"
    )
    assert told("education", 4).en == "Education without public benefit since 7 Mar 2019: full"
    assert told("job_not_counted", 12).en.endswith("3 Jun 2019–23 Jul 2019: does not count")
    assert told("week_of_start", 10, 11).en == "The course begins on 13 May 2019, mid-week"
    assert told("outside_course", 10, 11).en == "The course begins only on 13 May 2019"
    assert told("outside_course", 13).en == "The candidate is withdrawn on 10 Sep 2019"
    assert told("outside_window").en.endswith("the payment window 1 Sep 2018–31 Dec 2022")
    assert told("paid_full").en == "The rate of DKK 796 is in force from 1 Sep 2018"


def test_benefits_and_no_course_are_told_in_english() -> None:
    assert told("benefit_makes_partial", 9, 8).en == (
        "egen_kode since 1 Jul 2019; cash assistance 11 Jun 2019–12 Jun 2019, "
        "so the week is partial at most"
    )
    assert told("outside_course").en == "The candidate is not in a course all that week"


def test_evidence_is_told_in_english() -> None:
    assert told("evidence_verified", 14).en == (
        "Verified by the income register: 160.33 hours at V001 in September 2019"
    )
    assert told("evidence_contradicted", 16).en == (
        "Contradicted by the employer's answer: employed 20.5 hours a week (E001) "
        "4 Nov 2019–1 Dec 2019"
    )
    assert told("evidence_unverified", 18).en == (
        "Not verified yet; employment contract: not employed (E001) since 18 Nov 2019"
    )
    assert told("evidence_unverified", 19, 20).en == (
        "Not verified yet; the benefit register: no benefit since 2 Dec 2019; "
        "student grant since 9 Dec 2019"
    )


def test_a_fact_that_vouches_for_nothing_is_a_bug() -> None:
    with pytest.raises(TypeError, match="employment"):
        told("evidence_verified", 1)


def test_a_sentence_follows_the_contract() -> None:
    assert told("week_counts", week_counts="majority_of_days").da.startswith("Mindst fire")
    assert told("cap_reached", cap="7").da == "Loftet på 7 uger er nået"
    full = told("ordinary_full", 1, full_requires="no_benefit").da
    assert full.endswith("siden 04.03.2019: fuld uden ydelse")


def test_a_fact_that_is_no_longer_in_force_is_not_told() -> None:
    reason = Reason("education", "4.1", ("f000004", "f999999"))
    assert sentence(reason, KNOWN, rules=rules()).da.count("siden") == 1


def test_a_reason_without_a_sentence_is_a_bug() -> None:
    with pytest.raises(KeyError):
        told("no_such_reason")
