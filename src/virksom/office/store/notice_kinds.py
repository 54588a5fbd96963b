"""What a notice can be about, and the one sentence it says: never a name, never a number of CPR.

A mail says the same sentence and leads to the office; the person is seen there, after signing in.

Source:
    Invariant 3; clauses 2.2, 3.2.
"""

from collections.abc import Mapping
from enum import StrEnum

from virksom.programme.kernel import Text


class Kind(StrEnum):
    """What waits; the value is what the database keeps."""

    REFERRED = "referred"
    REFERRED_TWICE = "referred_twice"
    INTERVIEW = "interview"
    INTERVIEW_MOVED = "interview_moved"
    INTERVIEW_CANCELLED = "interview_cancelled"
    INTERVIEW_ANSWERED = "interview_answered"
    MEETING = "meeting"
    ATTENDANCE = "attendance"
    AGREEMENT = "agreement"
    AGREEMENT_CHANGED = "agreement_changed"
    AGREEMENT_SIGNED = "agreement_signed"
    STEP = "step"
    CHECK_IN = "check_in"
    TALK = "talk"
    JOB_IN_DANGER = "job_in_danger"
    WITHDRAWN = "withdrawn"
    STATUSNOTAT_DUE = "statusnotat_due"
    STATUSNOTAT = "statusnotat"
    COMPETENCE = "competence"
    COMPETENCE_DOUBTED = "competence_doubted"
    CERTIFICATE = "certificate"
    REOPENED = "reopened"
    PROPOSED = "proposed"
    JOB_OFFERED = "job_offered"
    PROPOSAL_ANSWERED = "proposal_answered"
    PROPOSAL_ENDED = "proposal_ended"
    EMPLOYED = "employed"
    OPENING = "opening"
    OPENING_ANSWERED = "opening_answered"
    OPENING_CHANGED = "opening_changed"
    OPENING_ASKED = "opening_asked"
    CONFIRM_WEEKS = "confirm_weeks"
    WEEKS_DENIED = "weeks_denied"
    CORRECTED = "corrected"
    SETTLEMENT_PREPARED = "settlement_prepared"
    BILLED = "billed"
    WEEK_DISPUTED = "week_disputed"
    DISPUTE_ANSWERED = "dispute_answered"
    DISPUTE_REOPENED = "dispute_reopened"
    CONTROL_FOUND = "control_found"
    CONTROL_CONTESTED = "control_contested"
    GLASS = "glass"
    ACCESS = "access"
    WEBHOOK_GIVEN_UP = "webhook_given_up"
    ERASURE_NEAR = "erasure_near"
    MAIL_MOVED = "mail_moved"
    DIGEST = "digest"
    LINK = "link"


SENTENCES: Mapping[Kind, Text] = {
    Kind.REFERRED: Text("Der er henvist en kandidat.", "A candidate was referred."),
    Kind.REFERRED_TWICE: Text(
        "To enheder har måske den samme kandidat; hjælp dem på vej.",
        "Two units may have the same candidate; help them along.",
    ),
    Kind.INTERVIEW: Text("Der er en samtale at svare på.", "There is an interview to answer."),
    Kind.INTERVIEW_MOVED: Text(
        "En samtale har fået ny tid.", "An interview has been given a new time."
    ),
    Kind.INTERVIEW_CANCELLED: Text("En samtale er aflyst.", "An interview is cancelled."),
    Kind.INTERVIEW_ANSWERED: Text(
        "Der er svaret på en samtale.", "An interview has been answered."
    ),
    Kind.MEETING: Text("Der er et møde i kalenderen.", "There is a meeting in the calendar."),
    Kind.ATTENDANCE: Text("Der er et fremmøde at notere.", "There is an attendance to note."),
    Kind.AGREEMENT: Text("Der er en aftale at skrive under.", "There is an agreement to sign."),
    Kind.AGREEMENT_CHANGED: Text(
        "En aftale er ændret og skal skrives under igen.",
        "An agreement was changed and must be signed again.",
    ),
    Kind.AGREEMENT_SIGNED: Text(
        "En aftale er skrevet under af alle.", "An agreement is signed by everybody."
    ),
    Kind.STEP: Text("Der er et skridt, som er dit.", "There is a step that is yours."),
    Kind.CHECK_IN: Text("Går det godt på arbejdet?", "Is all well at work?"),
    Kind.TALK: Text(
        "Nogen vil gerne tale om jobbet.", "Somebody would like to talk about the job."
    ),
    Kind.JOB_IN_DANGER: Text("Et job er i fare.", "A job is in danger."),
    Kind.WITHDRAWN: Text("En kandidat er afmeldt.", "A candidate was withdrawn."),
    Kind.STATUSNOTAT_DUE: Text(
        "Der mangler et statusnotat.", "A statusnotat is still to be written."
    ),
    Kind.STATUSNOTAT: Text("Der er kommet et statusnotat.", "A statusnotat has come."),
    Kind.COMPETENCE: Text(
        "Der er en kompetence at sige ja til.", "There is a competence to agree to."
    ),
    Kind.COMPETENCE_DOUBTED: Text(
        "En kompetence passer ikke helt.", "A competence is not quite right."
    ),
    Kind.CERTIFICATE: Text(
        "Der er kommet et kompetencebevis.", "A competence certificate has come."
    ),
    Kind.REOPENED: Text("Et forløb er åbnet igen.", "A course was opened again."),
    Kind.PROPOSED: Text("En kandidat er foreslået til jer.", "A candidate is proposed to you."),
    Kind.JOB_OFFERED: Text(
        "Der er et job, du kan sige ja til.", "There is a job that you can say yes to."
    ),
    Kind.PROPOSAL_ANSWERED: Text("Der er svaret på et forslag.", "A proposal has been answered."),
    Kind.PROPOSAL_ENDED: Text("Et forslag blev ikke til noget.", "A proposal came to nothing."),
    Kind.EMPLOYED: Text("En kandidat er ansat.", "A candidate is employed."),
    Kind.OPENING: Text("Der er en jobåbning at svare på.", "There is an opening to answer."),
    Kind.OPENING_ANSWERED: Text(
        "Der er svar på jeres jobåbning.", "There is an answer to your opening."
    ),
    Kind.OPENING_CHANGED: Text("En jobåbning er ændret.", "An opening was changed."),
    Kind.OPENING_ASKED: Text("Bekræft jeres jobåbning.", "Confirm your opening within two days."),
    Kind.CONFIRM_WEEKS: Text(
        "Bekræft i ét tryk, hvem der har arbejdet hos jer.",
        "Confirm in one tap who has worked with you.",
    ),
    Kind.WEEKS_DENIED: Text(
        "En arbejdsgiver siger noget andet end vi.", "An employer says something else than we do."
    ),
    Kind.CORRECTED: Text("En oplysning er rettet.", "Something was corrected."),
    Kind.SETTLEMENT_PREPARED: Text(
        "En afregning venter på, at en anden frigiver den.",
        "A settlement waits for somebody else to release it.",
    ),
    Kind.BILLED: Text(
        "Der er kommet en faktura eller kreditnota.", "An invoice or credit note has come."
    ),
    Kind.WEEK_DISPUTED: Text(
        "Der er gjort indsigelse mod en faktureret uge.", "An invoiced week is disputed."
    ),
    Kind.DISPUTE_ANSWERED: Text("Der er svaret på en indsigelse.", "A dispute has been answered."),
    Kind.DISPUTE_REOPENED: Text(
        "Et svar på en indsigelse er taget tilbage.", "An answer to a dispute was taken back."
    ),
    Kind.CONTROL_FOUND: Text(
        "Der er noget i en stikprøve at svare på.", "There is something in a sample to answer."
    ),
    Kind.CONTROL_CONTESTED: Text(
        "Noget i en stikprøve er bestridt.", "Something in a sample is contested."
    ),
    Kind.GLASS: Text("Nogen har brugt nødadgang.", "Somebody used the emergency access."),
    Kind.ACCESS: Text(
        "Nogen har fået adgang til persondata.", "Somebody was given access to person data."
    ),
    Kind.ERASURE_NEAR: Text(
        "Noget af det, der står om en person, bliver snart slettet.",
        "Some of what is told of a person will soon be erased.",
    ),
    Kind.WEBHOOK_GIVEN_UP: Text(
        "Et system tager ikke imod besked.", "A system does not take what it is told."
    ),
    Kind.MAIL_MOVED: Text(
        "Din mailadresse i virksom er ændret; er det ikke rigtigt, så sig det til din kontakt.",
        "Your e-mail address in virksom was changed; if that is wrong, tell your contact.",
    ),
    Kind.DIGEST: Text(
        "Her er, hvad der venter på dig i virksom.", "Here is what waits for you in virksom."
    ),
    Kind.LINK: Text("Her er dit link til virksom.", "Here is your link to virksom."),
}
"""What each kind says, in the office and as the subject of its mail."""
