"""The addresses of settlements and invoices."""

from django.urls import URLPattern, path

from virksom.office.web.settlement import bills, disputes, files, runs, twice, views

_RUN, _BILL = "afregning/<str:run>", "fakturaer/<str:number>"

urlpatterns: list[URLPattern] = [
    path("afregning", views.settlement, name="settlement"),
    path("afregning/linjer", views.lines, name="settlement_lines"),
    path("afregning/linjer/regneark", views.sheet, name="settlement_sheet"),
    path("afregning/kraevet-to-gange", twice.claimed_twice, name="claimed_twice"),
    path(
        "afregning/kraevet-to-gange/regneark",
        twice.claimed_twice_sheet,
        name="claimed_twice_sheet",
    ),
    path("afregning/forbered", runs.prepare, name="prepare_settlement"),
    path(_RUN, runs.run, name="settlement_run"),
    path(f"{_RUN}/frigiv", runs.release, name="release_settlement"),
    path(f"{_RUN}/annuller", runs.drop, name="drop_settlement"),
    path("fakturaer", bills.invoices, name="invoices"),
    path("fakturaer/regneark", bills.invoices_sheet, name="invoices_sheet"),
    path(_BILL, bills.invoice, name="invoice"),
    path(f"{_BILL}/regneark", bills.invoice_sheet, name="invoice_sheet"),
    path(f"{_BILL}/regnet-efter", bills.again, name="invoice_again"),
    path(f"{_BILL}/fil/<str:form>", files.invoice_file, name="invoice_file"),
    path(f"{_BILL}/linje/<str:line>/indsigelse", disputes.dispute, name="dispute_week"),
    path("indsigelser/<str:dispute>/svar", disputes.answer, name="answer_dispute"),
    path("indsigelser/<str:dispute>/traek-tilbage", disputes.withdraw, name="withdraw_dispute"),
]
