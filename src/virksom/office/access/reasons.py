"""Why not: the sentence for each ``-`` of the table, by deed, else by role."""

from collections.abc import Mapping

from virksom.office.access.deeds import Deed
from virksom.office.access.roles import Role
from virksom.programme.kernel import Text

WHY_ROLE: Mapping[Role, Text] = {
    Role.RECRUITMENT_CONSULTANT: Text(
        "Det hører ikke til konsulentens arbejde; spørg din teamleder.",
        "That is no part of the consultant's work; ask your team leader.",
    ),
    Role.TEAM_LEADER: Text(
        "Det hører ikke til teamlederens arbejde.",
        "That is no part of the team leader's work.",
    ),
    Role.ADVISER: Text(
        "Det er leverandørens arbejde; spørg kandidatens konsulent.",
        "That is the provider's work; ask the candidate's consultant.",
    ),
    Role.FINANCE_OFFICER: Text(
        "Økonomi arbejder med numre og uger, ikke med den enkelte kandidat.",
        "Finance works with numbers and weeks, not with the single candidate.",
    ),
    Role.BOOKKEEPER: Text(
        "Bogholderen arbejder med uger og fakturaer, ikke med den enkelte kandidat.",
        "The bookkeeper works with weeks and invoices, not with the single candidate.",
    ),
    Role.INVESTOR_ANALYST: Text(
        "Investorens udgave kommer med kvartalsrapporten: små tal vises ikke uden for parterne.",
        "The investor's edition comes with the quarterly report: small numbers stay with the "
        "parties.",
    ),
    Role.TRAINER: Text(
        "Her ser du kun de kandidater, der er i joblæring hos dig.",
        "Here you see only the candidates in job training with you.",
    ),
    Role.COMPANY_CONTACT: Text(
        "Her ser du kun det, der handler om din egen virksomhed.",
        "Here you see only what concerns your own company.",
    ),
    Role.CANDIDATE: Text(
        "Her ser du kun dit eget forløb; det ligger på »Min side«.",
        "Here you see only your own path; it is on “My page”.",
    ),
    Role.ADMINISTRATOR: Text(
        "Administratoren styrer adgang og ser ikke enkelte kandidater.",
        "The administrator manages access and does not see single candidates.",
    ),
}
"""Why not, for a role where the deed has no sentence of its own."""

WHY: Mapping[Deed, Text] = {
    Deed.REFER: Text(
        "Kun jobcentrets rådgivere henviser kandidater.",
        "Only the jobcentre's advisers refer candidates.",
    ),
    Deed.EDIT_CATALOGUE: Text(
        "Teamlederen retter kataloget over elementer.",
        "The team leader edits the catalogue of elements.",
    ),
    Deed.MERGE_COMPANIES: Text(
        "Teamlederen slår virksomheder sammen.", "The team leader merges companies."
    ),
    Deed.SEE_TIME_OF_EACH: Text(
        "Den enkelte konsulents tid ser kun teamlederen; andre ser teamets.",
        "The time of a single consultant is for the team leader; others see that of the team.",
    ),
    Deed.SEE_COMPANIES: Text(
        "Virksomhederne er leverandørens samarbejde; spørg kandidatens konsulent.",
        "The companies are the provider's partners; ask the candidate's consultant.",
    ),
    Deed.AGREE_COMPETENCE: Text(
        "Kun kandidaten selv siger ja til det, der står om kandidaten.",
        "Only the candidate agrees to what is said of the candidate.",
    ),
    Deed.SEE_SETTLEMENT: Text(
        "Afregninger og fakturaer er for leverandørens bogholder og leder og kommunens økonomi.",
        "Settlements and invoices are for the provider's bookkeeper and leader and for the "
        "municipality's finance office.",
    ),
    Deed.SEE_EVIDENCE: Text(
        "Bevis for uger ser de, der gør op, og kandidatens konsulent.",
        "Evidence of weeks is for those who settle and for the candidate's consultant.",
    ),
    Deed.IMPORT_REGISTER: Text(
        "Registerdata hentes ind af kommunens økonomi: den, der betales, skriver ikke beviset.",
        "Register data are imported by the municipality's finance office: whoever is paid does "
        "not write the evidence.",
    ),
    Deed.CONFIRM_WEEKS: Text(
        "Kun arbejdsgiveren bekræfter, at nogen har arbejdet der.",
        "Only the employer confirms that somebody worked there.",
    ),
    Deed.RECONCILE: Text(
        "Listerne holdes op mod hinanden af kommunens økonomi og leverandørens bogholder.",
        "The lists are held against each other by the municipality's finance office and the "
        "provider's bookkeeper.",
    ),
    Deed.SEE_CLAIMED_TWICE: Text(
        "Uger i to programmer ses af kommunens økonomi og teamlederen, der svarer for begge.",
        "Weeks in two programmes are seen by the municipality's finance office and the team "
        "leader who answer for both.",
    ),
    Deed.PREPARE_SETTLEMENT: Text(
        "Leverandørens bogholder forbereder afregningen.",
        "The provider's bookkeeper prepares the settlement.",
    ),
    Deed.RELEASE_SETTLEMENT: Text(
        "Afregningen frigives af bogholderen eller teamlederen, og af en anden end den, der "
        "forberedte den.",
        "The settlement is released by the bookkeeper or the team leader, and by another than "
        "who prepared it.",
    ),
    Deed.DISPUTE_WEEK: Text(
        "Kun kommunens økonomi gør indsigelse mod en betalt uge.",
        "Only the municipality's finance office disputes a paid week.",
    ),
    Deed.ANSWER_DISPUTE: Text(
        "En indsigelse besvares af leverandørens bogholder eller teamleder.",
        "A dispute is answered by the provider's bookkeeper or team leader.",
    ),
    Deed.SEE_LEDGER: Text(
        "Regnskabet er for leverandørens bogholder og leder og kommunens økonomi.",
        "The ledger is for the provider's bookkeeper and leader and for the municipality.",
    ),
    Deed.RECORD_MONEY: Text(
        "Leverandørens bogholder bogfører penge.", "The provider's bookkeeper records money."
    ),
    Deed.CLOSE_MONTH: Text(
        "Leverandørens bogholder lukker en måned.", "The provider's bookkeeper closes a month."
    ),
    Deed.SEE_INVESTMENT: Text(
        "Investeringen er for investor og leverandøren.",
        "The investment is for the investor and the provider.",
    ),
    Deed.SEE_BUDGET: Text(
        "Kommunens side er for kommunens økonomi.",
        "The municipality's side is for its finance office.",
    ),
    Deed.DRAW_SAMPLE: Text(
        "Kommunens økonomi trækker og kontrollerer stikprøver.",
        "The municipality's finance office draws and controls samples.",
    ),
    Deed.SEE_SAMPLES: Text(
        "Stikprøver er for kommunens økonomi og leverandørens bogholder og leder.",
        "Samples are for the municipality and for the provider's bookkeeper and leader.",
    ),
    Deed.ANSWER_SAMPLE: Text(
        "En kontrol besvares af leverandørens bogholder eller teamleder.",
        "A control is answered by the provider's bookkeeper or team leader.",
    ),
    Deed.SIMULATE: Text(
        "En anden aftale prøves af dem, der gør op.",
        "Another contract is tried by those who settle.",
    ),
    Deed.SEE_EFFECT: Text(
        "Effekten med små tal er for leverandøren og kommunen; andre ser de udgivne rapporter.",
        "The effect with small numbers is for the provider and the municipality; others see the "
        "issued reports.",
    ),
    Deed.SEE_EFFECT_OF_EACH: Text(
        "Kun teamlederen ser tal for hver konsulent.",
        "Only the team leader sees figures consultant by consultant.",
    ),
    Deed.SEE_REPORTS: Text(
        "Rapporterne er for leverandøren, kommunen og investor.",
        "The reports are for the provider, the municipality and the investor.",
    ),
    Deed.ISSUE_REPORT: Text("Teamlederen udgiver rapporter.", "The team leader issues reports."),
    Deed.EXPORT_INDIGO: Text(
        "INDIGO-data hentes af teamlederen eller kommunens økonomi.",
        "INDIGO data are exported by the team leader or the municipality's finance office.",
    ),
    Deed.SEE_FORECAST: Text(
        "Prognosen er for leverandøren og kommunen.",
        "The forecast is for the provider and the municipality.",
    ),
    Deed.TRY_SCENARIO: Text(
        "Scenarier prøves af leverandørens leder og bogholder og kommunens økonomi.",
        "Scenarios are tried by the provider's leader and bookkeeper and by the municipality.",
    ),
    Deed.SEE_TOLD_FORECAST: Text(
        "Den eksterne udgave er investors; leverandørens leder og bogholder ser den med.",
        "The external edition is the investor's; the provider's leader and bookkeeper see it too.",
    ),
    Deed.SEE_OWN_PAGE: Text("»Min side« er kandidatens egen.", "“My page” is the candidate's own."),
    Deed.GIVE_CONSENT: Text(
        "Samtykke giver kun kandidaten selv.", "Only the candidate gives consent."
    ),
    Deed.SEE_COMPANY_PAGE: Text("Siden er virksomhedens egen.", "The page is the company's own."),
    Deed.SEE_TRAINING_PAGE: Text(
        "Siden er til oplærere på en træningsplads.", "The page is for trainers at a workplace."
    ),
    Deed.SEE_LOOKS: Text(
        "Hvem der har set hvad, ser kun administratoren og kandidaten selv.",
        "Who has seen what is shown to the administrator and the candidate only.",
    ),
    Deed.SEE_GLASS: Text(
        "Hvem der har brugt nødadgang, ser teamlederen og administratoren.",
        "Who broke the glass is shown to the team leader and the administrator.",
    ),
    Deed.MANAGE_PEOPLE: Text(
        "Administratoren giver og tager adgang.", "The administrator gives and takes access."
    ),
    Deed.MANAGE_WEBHOOKS: Text(
        "Administratoren bestemmer, hvilke systemer der får besked.",
        "The administrator decides which systems are told.",
    ),
    Deed.SEE_API: Text(
        "Beskrivelsen af API'et er for administratoren og for dem, hvis system har en nøgle.",
        "The description of the API is for the administrator and those whose system has a key.",
    ),
    Deed.READ_FACTS: Text(
        "Fakta hentes af leverandøren, kommunens økonomi og, for egne kandidater, en enhed.",
        "Facts are fetched by the provider, the municipality's finance and, of its own, a unit.",
    ),
    Deed.SEE_OUTBOX: Text(
        "Udbakken er for administratoren og teamlederen.",
        "The outbox is for the administrator and the team leader.",
    ),
    Deed.ERASE_PERSON: Text(
        "Administratoren sletter persondata, når nogen har ret til det.",
        "The administrator erases person data when somebody has the right to it.",
    ),
    Deed.KEEP_LONGER: Text(
        "Administratoren gemmer persondata længere, når der er en grund til det.",
        "The administrator keeps person data longer when there is a reason to.",
    ),
    Deed.EXPORT_PERSON: Text(
        "Alt om en kandidat hentes af teamlederen og af kandidaten selv.",
        "All about a candidate is downloaded by the team leader and by the candidate.",
    ),
    Deed.EXPORT_FACTS: Text(
        "Alle fakta hentes af administratoren, og det bliver skrevet ned.",
        "Every fact is downloaded by the administrator, and it is written down.",
    ),
}
"""Why not, for deeds with a sentence of their own, whoever asks."""

NOT_YOURS: Mapping[str, Text] = {
    "unit": Text(
        "Kandidaten er henvist fra en anden enhed end din.",
        "The candidate was referred by another unit than yours.",
    ),
    "work": Text(
        "Kandidaten er ikke i joblæring hos dig.",
        "The candidate is not in job training with you.",
    ),
    "firm": Text(
        "Kandidaten er hverken ansat hos jer eller foreslået til jer.",
        "The candidate is neither employed with you nor proposed to you.",
    ),
    "self": Text("Det er en andens side.", "That is somebody else's page."),
}
"""Why not, where the deed is allowed but the candidate is not one of the actor's."""
