"""The addresses of the pages."""

from django.urls import URLPattern, path

from virksom.office.web import candidate, contract, findings, views
from virksom.office.web.agreement.urls import urlpatterns as agreement
from virksom.office.web.audit.urls import urlpatterns as audit
from virksom.office.web.certificate.urls import urlpatterns as certificate
from virksom.office.web.companies.urls import urlpatterns as companies
from virksom.office.web.competences.urls import urlpatterns as competences
from virksom.office.web.control.urls import urlpatterns as control
from virksom.office.web.door.urls import urlpatterns as door
from virksom.office.web.effect.urls import urlpatterns as effect
from virksom.office.web.evidence.urls import urlpatterns as evidence
from virksom.office.web.guide.urls import urlpatterns as guide
from virksom.office.web.home import home
from virksom.office.web.interview.urls import urlpatterns as interview
from virksom.office.web.investment.urls import urlpatterns as investment
from virksom.office.web.keeping.urls import urlpatterns as keeping
from virksom.office.web.ledger.urls import urlpatterns as ledger
from virksom.office.web.lists.urls import urlpatterns as lists
from virksom.office.web.matching.urls import urlpatterns as matching
from virksom.office.web.openings.urls import urlpatterns as openings
from virksom.office.web.outlook.urls import urlpatterns as outlook
from virksom.office.web.own.urls import urlpatterns as own
from virksom.office.web.people import views as people
from virksom.office.web.proposals.urls import urlpatterns as proposals
from virksom.office.web.referral.urls import urlpatterns as referral
from virksom.office.web.registers.urls import urlpatterns as registers
from virksom.office.web.settlement.urls import urlpatterns as settlement
from virksom.office.web.steps import urls as steps
from virksom.office.web.steps.start import start
from virksom.office.web.steps.undo import undo
from virksom.office.web.today import notices
from virksom.office.web.webhooks.urls import urlpatterns as webhooks

urlpatterns: list[URLPattern] = [
    *referral,
    *interview,
    *agreement,
    path("", home, name="home"),
    path("overblik", views.overview, name="overview"),
    *lists,
    *companies,
    path("kandidater/<str:candidate>", candidate.candidate, name="candidate"),
    path("kandidater/<str:candidate>/start", start, name="start"),
    path("kandidater/<str:candidate>/uge/<str:week>", candidate.week, name="week"),
    *steps.urlpatterns,
    path("ansaettelser", views.employments, name="employments"),
    path("at-se-paa", findings.findings, name="findings"),
    path("at-se-paa/kort", findings.look, name="look"),
    path("aftalen", contract.contract, name="contract"),
    path("aftalen/proev", contract.try_contract, name="try_contract"),
    path("fakta/<str:fact>", views.fact, name="fact"),
    path("fortryd/<str:fact>", undo, name="undo"),
    *webhooks,
    *guide,
    path("adgang", people.people, name="people"),
    path("adgang/ny", people.admit, name="admit"),
    path("adgang/organisation", people.add_organisation, name="add_organisation"),
    path("adgang/slet", people.erase, name="erase"),
    path("adgang/noegle", people.make_key, name="make_key"),
    path("adgang/<str:member>/luk", people.dismiss, name="dismiss"),
    path("adgang/<str:member>/aabn", people.readmit, name="readmit"),
    *audit,
    *keeping,
    *effect,
    *evidence,
    *settlement,
    *ledger,
    *control,
    *investment,
    *openings,
    *outlook,
    *own,
    *certificate,
    *registers,
    *proposals,
    *matching,
    *competences,
    path("beskeder", notices.notices, name="notices"),
    path("beskeder/<int:notice>", notices.notice, name="notice"),
    path("beskeder/<int:notice>/laest", notices.mark_read, name="mark_read"),
    path("udbakke", notices.outbox, name="outbox"),
    path("udbakke/<int:notice>", notices.follow, name="follow_mail"),
    *door,
]
