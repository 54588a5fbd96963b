"""The addresses of the ledger."""

from django.urls import URLPattern, path

from virksom.office.web.ledger import bank, deeds, views

urlpatterns: list[URLPattern] = [
    path("regnskab", views.ledger, name="ledger"),
    path("regnskab/journal", views.journal, name="ledger_journal"),
    path("regnskab/journal/regneark", views.sheet, name="ledger_sheet"),
    path("regnskab/bank", bank.bank, name="ledger_bank"),
    path("regnskab/bank/bogfoer", bank.record, name="record_bank"),
    path("regnskab/bank/smid-ud", bank.drop, name="drop_bank"),
    path("regnskab/bogfoer", deeds.record, name="record_money"),
    path("regnskab/luk", deeds.close, name="close_month"),
    path("regnskab/<str:number>/placer", deeds.place, name="place_money"),
    path("regnskab/<str:number>/tag-tilbage", deeds.take_back, name="take_back_money"),
]
