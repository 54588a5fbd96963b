"""What can be done in the office: each page and each write is one of these."""

from enum import StrEnum


class Deed(StrEnum):
    """A deed; those of ``OPEN`` are for everybody, those of ``SIGNED_IN`` for all who signed in."""

    SEE_HEALTH = "see_health"
    SIGN_IN = "sign_in"
    SIGN_OUT = "sign_out"
    CHOOSE_LANGUAGE = "choose_language"
    USE_LINK = "use_link"
    SEE_FEED = "see_feed"
    ASK_OPENING = "ask_opening"
    VERIFY_DOCUMENT = "verify_document"

    MANAGE_OWN_ACCESS = "manage_own_access"
    CHOOSE_PROGRAMME = "choose_programme"
    SEE_TODAY = "see_today"
    SEE_NOTICES = "see_notices"
    CHOOSE_NOTICES = "choose_notices"
    READ_GUIDE = "read_guide"
    SUBSCRIBE_CALENDAR = "subscribe_calendar"

    SEE_OVERVIEW = "see_overview"
    CHOOSE_MOMENT = "choose_moment"
    SEE_CANDIDATES = "see_candidates"
    SEE_CANDIDATE = "see_candidate"
    SEE_WEEKS = "see_weeks"
    SEE_FINDINGS = "see_findings"
    SEARCH = "search"
    EXPORT_LIST = "export_list"
    SEE_API = "see_api"
    READ_FACTS = "read_facts"
    SEE_PERSON = "see_person"
    SEE_CPR = "see_cpr"
    SEE_NOTES = "see_notes"
    SEE_DOCUMENTS = "see_documents"

    REFER = "refer"
    EDIT_PERSON = "edit_person"
    INVITE = "invite"
    NOTE_ATTENDANCE = "note_attendance"
    WRITE_AGREEMENT = "write_agreement"
    SIGN_AGREEMENT = "sign_agreement"
    START = "start"
    COMPOSE_PATH = "compose_path"
    EDIT_CATALOGUE = "edit_catalogue"
    RECORD_EMPLOYMENT = "record_employment"
    RECORD_EDUCATION = "record_education"
    FOLLOW_UP = "follow_up"
    ANSWER_CHECK_IN = "answer_check_in"
    WITHDRAW = "withdraw"
    WRITE_STATUSNOTAT = "write_statusnotat"
    UNDO = "undo"
    CORRECT = "correct"
    MERGE_PERSONS = "merge_persons"
    SEND_LINK = "send_link"

    SEE_COMPANIES = "see_companies"
    EDIT_COMPANY = "edit_company"
    LOG_CONTACT = "log_contact"
    MERGE_COMPANIES = "merge_companies"
    SEE_TIME = "see_time"
    SEE_TIME_OF_EACH = "see_time_of_each"
    SEE_OPENINGS = "see_openings"
    POST_OPENING = "post_opening"
    CLOSE_OPENING = "close_opening"
    SEE_MATCHES = "see_matches"
    PROPOSE = "propose"
    ANSWER_PROPOSAL = "answer_proposal"
    SEE_UNFILLED = "see_unfilled"
    EDIT_PROFILE = "edit_profile"
    RECORD_COMPETENCE = "record_competence"
    AGREE_COMPETENCE = "agree_competence"
    ISSUE_CERTIFICATE = "issue_certificate"
    SEE_TRAINING_PLACES = "see_training_places"

    SEE_SETTLEMENT = "see_settlement"
    SEE_EVIDENCE = "see_evidence"
    IMPORT_REGISTER = "import_register"
    VOUCH = "vouch"
    CONFIRM_WEEKS = "confirm_weeks"
    ASK_CONFIRMATION = "ask_confirmation"
    RECONCILE = "reconcile"
    SEE_CLAIMED_TWICE = "see_claimed_twice"
    PREPARE_SETTLEMENT = "prepare_settlement"
    RELEASE_SETTLEMENT = "release_settlement"
    DISPUTE_WEEK = "dispute_week"
    ANSWER_DISPUTE = "answer_dispute"

    SEE_LEDGER = "see_ledger"
    RECORD_MONEY = "record_money"
    CLOSE_MONTH = "close_month"
    SEE_INVESTMENT = "see_investment"
    SEE_BUDGET = "see_budget"
    SEE_SAMPLES = "see_samples"
    DRAW_SAMPLE = "draw_sample"
    ANSWER_SAMPLE = "answer_sample"
    SIMULATE = "simulate"

    SEE_EFFECT = "see_effect"
    SEE_EFFECT_OF_EACH = "see_effect_of_each"
    SEE_REPORTS = "see_reports"
    ISSUE_REPORT = "issue_report"
    EXPORT_INDIGO = "export_indigo"

    SEE_FORECAST = "see_forecast"
    TRY_SCENARIO = "try_scenario"
    SEE_TOLD_FORECAST = "see_told_forecast"

    SEE_OWN_PAGE = "see_own_page"
    GIVE_CONSENT = "give_consent"
    SEE_COMPANY_PAGE = "see_company_page"
    SEE_TRAINING_PAGE = "see_training_page"

    SEE_LOOKS = "see_looks"
    BREAK_GLASS = "break_glass"
    SEE_GLASS = "see_glass"
    MANAGE_PEOPLE = "manage_people"
    MANAGE_WEBHOOKS = "manage_webhooks"
    SEE_OUTBOX = "see_outbox"
    ERASE_PERSON = "erase_person"
    KEEP_LONGER = "keep_longer"
    EXPORT_PERSON = "export_person"
    EXPORT_FACTS = "export_facts"


OPEN = frozenset(
    {
        Deed.SEE_HEALTH,
        Deed.SIGN_IN,
        Deed.SIGN_OUT,
        Deed.CHOOSE_LANGUAGE,
        Deed.USE_LINK,
        Deed.SEE_FEED,
        Deed.ASK_OPENING,
        Deed.VERIFY_DOCUMENT,
    }
)
"""Deeds nobody needs to sign in for; a link and a feed carry their own secret."""

SIGNED_IN = frozenset({Deed.MANAGE_OWN_ACCESS, Deed.CHOOSE_PROGRAMME})
"""Deeds of everybody who has signed in, with a role or without."""

BY_ROLE = tuple(deed for deed in Deed if deed not in OPEN | SIGNED_IN)
"""Deeds the table answers for, in its order."""

NEEDS_PERSON = frozenset({Deed.SEE_PERSON, Deed.SEE_CPR, Deed.SEE_NOTES, Deed.SEE_DOCUMENTS})
"""Deeds that show person data: each look is logged, and broken glass opens them for a while."""
