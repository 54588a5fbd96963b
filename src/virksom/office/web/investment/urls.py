"""The addresses of the investor's page and of the municipality's."""

from django.urls import URLPattern, path

from virksom.office.web.investment import views

urlpatterns: list[URLPattern] = [
    path("investering", views.investment, name="investment"),
    path("investering/udsted", views.issue, name="issue_statement"),
    path("investering/opgoerelser/<str:number>", views.statement, name="statement_file"),
    path("investering/beloeb", views.flows, name="investment_flows"),
    path("kommunen", views.payer, name="payer"),
]
