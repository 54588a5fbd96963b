"""The agreement: written, put forward, signed by each, issued."""

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import redirect

from virksom.office.access import Deed, Denied, OfficeRequest
from virksom.office.actions.issue_agreement import issue_agreement
from virksom.office.actions.look import look
from virksom.office.actions.sign_agreement import CannotSign, sign_agreement
from virksom.office.actions.tell_agreement import ask_to_sign
from virksom.office.actions.write_agreement import CannotWrite, Overtaken, write_agreement
from virksom.office.reports.agreement import agreement_page, named_parties, whose
from virksom.office.reports.door import Door
from virksom.office.reports.first_words import first_words
from virksom.office.reports.person import way_back
from virksom.office.store.agreements import AgreementWords, said
from virksom.office.store.certificates import NoCertificate
from virksom.office.web.agreement.forms import AgreementForm
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import About, about, step_page
from virksom.programme.kernel import Refusal, Text
from virksom.programme.path import Pact, latest_pact, latest_talk, why_not_write
from virksom.programme.path.agreement import ROLE_WORDS
from virksom.programme.record import Agreement, Fact

_WRONG = 422


@step_page(Deed.WRITE_AGREEMENT)
def agreement(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Lead to the agreement, or to where it is written."""
    whom = about(request, candidate, deed=Deed.WRITE_AGREEMENT)
    there = latest_pact(whom.case.person, whom.case.known.facts) is not None
    return redirect("sign_agreement" if there else "write_agreement", candidate)


@step_page(Deed.WRITE_AGREEMENT)
def write(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Ask what each party commits to and expects, and put it forward."""
    whom = about(request, candidate, deed=Deed.WRITE_AGREEMENT)
    before = _before(request, whom, candidate=candidate)
    if before is None:
        one, door = whom.case, Door("interview", (candidate,))
        why = why_not_write(one.person, latest_talk(one.person, one.known.facts))
        return _closed(request, candidate=candidate, why=why, door=door)
    form = AgreementForm(request.POST or None, language=request.LANGUAGE_CODE, today=whom.today)
    form.take(before, stands=_digest(whom))
    if form.is_valid():
        try:
            fact = _written(request, whom, candidate=candidate, form=form, before=before)
        except Overtaken as wrong:
            form.overtaken(wrong, before, stands=_digest(whom))
        except CannotWrite as wrong:
            form.refuse(wrong)
        else:
            return done(request, _put_forward(fact), door=Door("sign_agreement", (candidate,)))
    return _form(request, whom, candidate=candidate, form=form, before=before)


@step_page(Deed.SIGN_AGREEMENT)
def sign(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Show the agreement; sign it for the party whose button was pressed."""
    whom = about(request, candidate, deed=Deed.SIGN_AGREEMENT)
    if request.method != "POST":
        return _page(request, whom, candidate=candidate)
    party, digest = request.POST.get("party", ""), request.POST.get("digest", "")
    try:
        fact = sign_agreement(
            request.actor, candidate, party=party, digest=digest, moment=whom.moment
        )
    except CannotSign as wrong:
        return _page(request, whom, candidate=candidate, wrong=wrong)
    return _signed(request, whom, candidate=candidate, party=party, fact=fact)


@step_page(Deed.SIGN_AGREEMENT)
def issue(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Issue what all have signed; only opened, the address leads to the agreement."""
    if request.method != "POST":
        return redirect("sign_agreement", candidate)
    whom = about(request, candidate, deed=Deed.SIGN_AGREEMENT)
    fact = issue_agreement(request.actor, candidate, moment=whom.moment)
    return done(request, _issued(fact), door=Door("sign_agreement", (candidate,)))


@step_page(Deed.WRITE_AGREEMENT)
def send(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Ask those who are missing; only opened, the address leads to the agreement."""
    if request.method != "POST":
        return redirect("sign_agreement", candidate)
    whom = about(request, candidate, deed=Deed.WRITE_AGREEMENT)
    ask_to_sign(request.actor, candidate, moment=whom.moment)
    return done(request, _ASKED, door=Door("sign_agreement", (candidate,)))


_ASKED = Text(
    "De, der mangler, har fået besked og kan skrive under på deres egen side.",
    "Those who are missing have been told and can sign on their own page.",
)
_NO_PARTY = Text("Du er ikke part i aftalen.", "You are no party to the agreement.")


def _before(request: OfficeRequest, whom: About, *, candidate: str) -> AgreementWords | None:
    """Return what the form begins with; None where no agreement can be written.

    Words that were put forward are kept as long as the interview is between the same people.
    """
    one = whom.case
    talk = latest_talk(one.person, one.known.facts)
    if talk is None or why_not_write(one.person, talk) is not None:
        return None
    first = first_words(one, talk, candidate=candidate, language=request.LANGUAGE_CODE)
    pact = latest_pact(one.person, one.known.facts)
    words = None if pact is None else said(request.actor.programme, pact)
    if words is None or words.codes != first.codes:
        return first
    return replace(words, met_on=first.met_on, place=first.place)


def _digest(whom: About) -> str:
    """Return the digest of the version that stands; empty where there is none."""
    pact = latest_pact(whom.case.person, whom.case.known.facts)
    return "" if pact is None else pact.says.digest or ""


def _written(
    request: OfficeRequest,
    whom: About,
    *,
    candidate: str,
    form: AgreementForm,
    before: AgreementWords,
) -> Fact:
    words, begun = form.words(before), form.begun
    return write_agreement(request.actor, candidate, words=words, begun=begun, moment=whom.moment)


def _form(
    request: OfficeRequest,
    whom: About,
    *,
    candidate: str,
    form: AgreementForm,
    before: AgreementWords,
) -> HttpResponse:
    actor, one = request.actor, whom.case
    look(actor, one.codes, what=Deed.SEE_DOCUMENTS, page="write_agreement", moment=whom.moment)
    pact = latest_pact(one.person, one.known.facts)
    answer = show_still(
        request,
        "agreement/write.html",
        page={"candidate": candidate, "falls": _falls(pact)},
        here="candidates",
        back=way_back(actor, candidate),
        form=form,
        blocks=form.blocks(before, named_parties(one, before.codes)),
    )
    answer.status_code = _WRONG if form.errors else answer.status_code
    return answer


def _falls(pact: Pact | None) -> bool:
    """Say whether there are signatures that fall when the words are changed."""
    return pact is not None and bool(pact.signed) and not pact.concluded


def _closed(
    request: OfficeRequest, *, candidate: str, why: Text | None, door: Door | None = None
) -> HttpResponse:
    return show_still(
        request,
        "agreement/closed.html",
        page={"candidate": candidate, "why": why, "door": door},
        here="candidates",
        back=way_back(request.actor, candidate),
    )


def _page(
    request: OfficeRequest, whom: About, *, candidate: str, wrong: Refusal | None = None
) -> HttpResponse:
    actor, one = request.actor, whom.case
    page = agreement_page(actor, one, candidate=candidate, today=whom.today)
    if page is None:
        return _nothing(request, whom, candidate=candidate)
    look(actor, one.codes, what=Deed.SEE_DOCUMENTS, page="sign_agreement", moment=whom.moment)
    answer = show_still(
        request,
        "agreement/sign.html",
        page=page,
        here="candidates",
        back=way_back(request.actor, candidate),
        wrong=None if wrong is None else wrong.text,
    )
    answer.status_code = answer.status_code if wrong is None else _WRONG
    return answer


def _nothing(request: OfficeRequest, whom: About, *, candidate: str) -> HttpResponse:
    """Lead whoever may write an agreement to where it is done; tell others that there is none.

    Raises:
        Denied: there is one, and the reader is no party to it.
    """
    if whose(request.actor, whom.case, on=whom.today).writes:
        return redirect("write_agreement", candidate)
    if latest_pact(whom.case.person, whom.case.known.facts) is not None:
        raise Denied(_NO_PARTY)
    return _closed(request, candidate=candidate, why=_NONE_YET)


_NONE_YET = Text("Der er ingen aftale endnu.", "There is no agreement yet.")


def _put_forward(fact: Fact) -> Text:
    if fact.replaces is None:
        return Text("Aftalen er klar til underskrift.", "The agreement is ready to be signed.")
    return Text(
        "Aftalen er ændret; den skal skrives under på ny.",
        "The agreement is changed; it is to be signed anew.",
    )


def _signed(
    request: OfficeRequest, whom: About, *, candidate: str, party: str, fact: Fact
) -> HttpResponse:
    """Tell of the signature; the last one issues the document too."""
    door, who = Door("sign_agreement", (candidate,)), ROLE_WORDS[party]
    text = Text(f"{who.da.capitalize()} har skrevet under.", f"{who.en.capitalize()} has signed.")
    value = fact.value
    if not isinstance(value, Agreement) or not Pact(fact, value).concluded:
        return done(request, text, door=door, undo=fact.id)
    try:
        issued = issue_agreement(request.actor, candidate, moment=whom.moment)
    except NoCertificate as wrong:
        return done(request, wrong.text, door=door)
    return done(request, _issued(issued), door=door)


def _issued(fact: Fact) -> Text:
    return Text(
        f"Alle har skrevet under, og aftalen er udstedt som {fact.subject}.",
        f"All have signed, and the agreement is issued as {fact.subject}.",
    )
