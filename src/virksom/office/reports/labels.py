"""What codes of the log are called on pages; a code without words stands as it is."""

from collections.abc import Mapping

from virksom.office.store.competences import shipped
from virksom.programme.kernel import Text
from virksom.programme.path import STANDARD, STUDIES
from virksom.programme.status import reason_text

KINDS = {
    "programme": Text("Program", "Programme"),
    "company": Text("Virksomhed", "Company"),
    "referral": Text("Henvist", "Referred"),
    "interview": Text("Samtale", "Interview"),
    "agreement": Text("Aftale", "Agreement"),
    "start": Text("Start", "Start"),
    "element": Text("Indsats", "Support"),
    "training": Text("Joblæring", "Job training"),
    "competence": Text("Kompetence", "Competence"),
    "employment": Text("Job", "Job"),
    "education": Text("Uddannelse", "Education"),
    "benefit": Text("Ydelse", "Public benefit"),
    "meeting": Text("Møde", "Meeting"),
    "followup": Text("Opfølgning", "Follow-up"),
    "check_in": Text("Trivsel", "Check-in"),
    "trial_day": Text("Prøvedag", "Trial day"),
    "withdrawal": Text("Afmeldt", "Withdrawn"),
    "contact": Text("Kontakt", "Contact"),
    "profile": Text("Profil til match", "Profile for the match"),
    "opening": Text("Jobåbning", "Job opening"),
    "closing": Text("Lukket jobåbning", "Opening closed"),
    "proposal": Text("Forslag til job", "Proposal"),
    "issued": Text("Udstedt dokument", "Issued document"),
    "retraction": Text("Trukket tilbage", "Taken back"),
    "same_person": Text("Samme person", "Same person"),
    "same_company": Text("Samme virksomhed", "Same company"),
}
"""Kinds of facts."""

FORMS = {
    "ordinary": Text("ordinært job", "ordinary job"),
    "fleksjob": Text("fleksjob", "flex job"),
    "wage_subsidy": Text("løntilskud", "wage subsidy"),
    "internship": Text("virksomhedspraktik", "unpaid internship"),
}
"""Forms of employment."""

_SHIPPED = shipped()

CODES = {
    **{code: one.label for code, one in _SHIPPED.occupations.items()},
    **{code: one.label for code, one in _SHIPPED.trades.items()},
    **{code: one.label for code, one in _SHIPPED.competences.items()},
    **FORMS,
    **STANDARD,
    **STUDIES,
    "cash_assistance": Text("kontanthjælp", "cash assistance"),
    "kontanthjaelp": Text("kontanthjælp", "cash assistance"),
    "education_assistance": Text("uddannelseshjælp", "education assistance"),
    "uddannelseshjaelp": Text("uddannelseshjælp", "education assistance"),
    "flex_wage_subsidy": Text("flekslønstilskud", "flex wage subsidy"),
    "su": Text("SU", "student grant"),
    "all_well": Text("går godt", "all well"),
    "talk": Text("vil gerne tale", "would like to talk"),
    "agreed": Text("enige", "agreed"),
    "no_show": Text("mødte ikke", "did not come"),
    "another_time": Text("en anden dag", "another day"),
    "not_in_target_group": Text("ikke i målgruppen", "not in the target group"),
    "cancelled": Text("aflyst", "called off"),
    "jobcentre": Text("jobcentret", "the jobcentre"),
    "workplace": Text("træningspladsen", "the workplace"),
    "elsewhere": Text("et andet sted", "somewhere else"),
    "mail": Text("mail", "mail"),
    "phone": Text("telefon", "phone"),
    "visit": Text("besøg", "visit"),
    "begun": Text("er i gang med at lære det", "is learning it"),
    "practised": Text("kan det med hjælp af og til", "can do it with help now and then"),
    "sure": Text("kan det selv, også når det haster", "can do it alone, also when it is busy"),
    "recruitment": Text("rekrutteringssamtale", "recruitment interview"),
    "under_30": Text("under 30 år", "under 30"),
    "from_30": Text("fyldt 30 år", "30 and over"),
    "candidate": Text("kandidat", "candidate"),
    "adviser": Text("rådgiver", "adviser"),
    "consultant": Text("konsulent", "consultant"),
    "employer": Text("arbejdsgiver", "employer"),
    "never_begun": Text("begyndte aldrig", "never begun"),
    "benefit_register": Text("ydelsesregistret", "benefit register"),
    "employment_contract": Text("ansættelseskontrakt", "employment contract"),
    "enrolment": Text("indskrivning", "enrolment"),
    "payslip": Text("lønseddel", "payslip"),
    "referral_letter": Text("henvisningsbrev", "referral letter"),
    "referral_form": Text("henvisning i kontoret", "referral in the office"),
    "referral_list": Text("liste over henvisninger", "list of referrals"),
}
"""Codes inside facts; those of the catalogue are called as it ships them."""

FIELDS = {
    "contract": Text("Aftale", "Contract"),
    "terms_digest": Text("Vilkårenes segl", "Digest of the terms"),
    "invented": Text("Opdigtede personer", "Invented persons"),
    "trade": Text("Branche", "Trade"),
    "place": Text("Sted", "Place"),
    "division": Text("Hovedbranche (DB07)", "Industry (DB07)"),
    "asked": Text("Henvendte sig", "Asked us"),
    "social_enterprise": Text("Socialøkonomisk", "Social enterprise"),
    "related_to_provider": Text("Leverandørens egen", "The provider's own"),
    "training_seats": Text("Træningspladser", "Training places"),
    "unit": Text("Henvisende enhed", "Referring unit"),
    "adviser": Text("Rådgiver", "Adviser"),
    "age_band": Text("Aldersgruppe", "Age band"),
    "earlier_offers": Text("Tidligere tilbud", "Earlier offers"),
    "motivated": Text("Motiveret", "Motivated"),
    "kind": Text("Slags", "Kind"),
    "planned": Text("Planlagt", "Planned"),
    "came": Text("Mødte", "Came"),
    "outcome": Text("Udfald", "Outcome"),
    "proposed": Text("Foreslåede tider", "Times proposed"),
    "consultant": Text("Konsulent", "Consultant"),
    "employer": Text("Arbejdsgiver", "Employer"),
    "missed": Text("Mødte ikke", "Did not come"),
    "parties": Text("Parter", "Parties"),
    "candidate": Text("Kandidat", "Candidate"),
    "version": Text("Udgave", "Version"),
    "digest": Text("Segl", "Digest"),
    "signed": Text("Underskrevet af", "Signed by"),
    "element": Text("Element", "Element"),
    "workplace": Text("Træningsplads", "Workplace"),
    "competence": Text("Kompetence", "Competence"),
    "level": Text("Niveau", "Level"),
    "documented_by": Text("Dokumenteret af", "Documented by"),
    "employment": Text("Ansættelse", "Employment"),
    "company": Text("Virksomhed", "Company"),
    "form": Text("Form", "Form"),
    "weekly_hours": Text("Timer om ugen", "Hours a week"),
    "publicly_supported": Text("Med offentlig ydelse", "On public benefit"),
    "code": Text("Kode", "Code"),
    "answer": Text("Svar", "Answer"),
    "reason": Text("Årsag", "Reason"),
    "channel": Text("Hvordan", "How"),
    "minutes": Text("Minutter", "Minutes"),
    "by": Text("Af", "By"),
    "document": Text("Dokument", "Document"),
    "number": Text("Nummer", "Number"),
    "months": Text("Måneder", "Months"),
    "known": Text("Kendt", "Known"),
    "other": Text("Samme person som", "Same person as"),
}
"""Fields of facts."""

SWITCH_CHOICES = {
    "hours_and_no_benefit": Text("mindst 37 timer og ingen ydelse", "37 hours and no benefit"),
    "hours_norm": Text("mindst 37 timer", "37 hours"),
    "no_benefit": Text("ingen ydelse", "no benefit"),
    "full": Text("fuld", "full"),
    "partial": Text("delvis", "partial"),
    "none": Text("ingen", "none"),
    "whole_iso_week": Text("alle syv dage tæller", "all seven days count"),
    "majority_of_days": Text("mindst fire dage tæller", "at least four days count"),
    "start": Text("fra start", "from the start"),
    "referral": Text("fra henvisning", "from the referral"),
    "withdrawn": Text("tælles som afmeldt", "counts as withdrawn"),
    "not_counted": Text("tælles ikke", "is not counted"),
    "stop": Text("betalingen stopper", "payment stops"),
    "continue_if_self_supporting": Text(
        "fortsætter, så længe kandidaten er selvforsørgende", "goes on while self-supporting"
    ),
    "paid_weeks": Text("betalte uger", "paid weeks"),
    "calendar_from_first": Text(
        "kalenderuger fra den første betalte", "calendar weeks from the first paid"
    ),
    "whole_week": Text("hele ugen i perioden", "the whole week inside"),
    "begun_week": Text("også en påbegyndt uge", "a begun week too"),
    "month_of_thursday": Text("torsdagens måned", "the month of its Thursday"),
    "month_of_sunday": Text("søndagens måned", "the month of its Sunday"),
    "provider": Text("leverandøren", "the provider"),
    "investor": Text("investoren", "the investor"),
    "count": Text("tæller og markeres", "count and are flagged"),
    "do_not_count": Text("betales ikke", "are not paid"),
    "to_the_rest": Text("regnes med for resten", "applied to the rest"),
    "yearly": Text("hvert år", "yearly"),
    "26_of_26": Text("26 af de sidste 26 uger", "26 of the last 26 weeks"),
    "13_of_26": Text("13 af de sidste 26 uger", "13 of the last 26 weeks"),
    "52_of_52": Text("52 af de sidste 52 uger", "52 of the last 52 weeks"),
    "from_30": Text("hører til fyldt 30", "belongs to 30 and over"),
    "under_30": Text("hører til under 30", "belongs to under 30"),
}
"""What a switch may be set to."""


def withdrawn_for(code: str, labels: Mapping[str, Text]) -> Text:
    """Return a withdrawal's reason so that it can follow »Afmeldt: «."""
    reason = reason_text(code, labels)
    return Text(
        _inside(reason.da.removeprefix("Afmeldt af rådgiver til ")),
        _inside(reason.en.removeprefix("Moved by adviser to ")),
    )


def _inside(text: str) -> str:
    return text[:1].lower() + text[1:]
