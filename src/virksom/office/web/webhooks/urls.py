"""The addresses of webhooks."""

from django.urls import URLPattern, path

from virksom.office.web.webhooks import views

urlpatterns: list[URLPattern] = [
    path("adgang/webhooks", views.webhooks, name="webhooks"),
    path("adgang/webhooks/ny", views.add, name="add_webhook"),
    path("adgang/webhooks/<int:webhook>", views.webhook, name="webhook"),
    path("adgang/webhooks/<int:webhook>/stop", views.stop, name="stop_webhook"),
    path("adgang/webhooks/<int:webhook>/proev", views.ping, name="try_webhook"),
    path("adgang/webhooks/<int:webhook>/hemmelighed", views.renew, name="renew_secret"),
    path(
        "adgang/webhooks/<int:webhook>/igen/<int:delivery>",
        views.again,
        name="send_webhook_again",
    ),
]
