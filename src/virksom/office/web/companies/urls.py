"""The addresses of the companies and of the time."""

from django.urls import URLPattern, path

from virksom.office.web.companies import board, contact, listing, merge, one, people, time

urlpatterns: list[URLPattern] = [
    path("virksomheder", board.companies, name="companies"),
    path("virksomheder/udtraek", board.sheet, name="companies_sheet"),
    path("virksomheder/ny", one.new_company, name="new_company"),
    path("virksomheder/liste", listing.company_list, name="company_list"),
    path("virksomheder/liste/laes-ind", listing.load, name="company_list_load"),
    path("virksomheder/liste/smid-ud", listing.drop, name="company_list_drop"),
    path("virksomheder/liste/mangler", listing.missing, name="company_list_missing"),
    path("virksomheder/liste/skema", listing.form, name="company_list_form"),
    path("virksomheder/<str:company>", one.see_company, name="see_company"),
    path("virksomheder/<str:company>/ret", one.change_company, name="edit_company"),
    path("virksomheder/<str:company>/kontakt", contact.with_company, name="log_contact"),
    path("virksomheder/<str:company>/personer/ny", people.new_contact, name="new_company_contact"),
    path(
        "virksomheder/<str:company>/personer/<str:contact>",
        people.change_contact,
        name="edit_company_contact",
    ),
    path(
        "virksomheder/<str:company>/personer/<str:contact>/taget-af",
        people.leave_contact,
        name="leave_company_contact",
    ),
    path("virksomheder/<str:company>/slaa-sammen", merge.merge, name="merge_companies"),
    path("virksomheder/<str:company>/skil/<str:other>", merge.separate, name="separate_companies"),
    path("kandidater/<str:candidate>/kontakt", contact.with_candidate, name="log_contact_with"),
    path("tid", time.time, name="time"),
]
