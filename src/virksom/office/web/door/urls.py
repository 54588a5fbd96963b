"""The addresses of the door. Two names are allauth's own, by which it leads from step to step."""

from django.urls import URLPattern, path

from virksom.office.web.door import (
    elsewhere,
    factors,
    invite,
    leave,
    link,
    notices,
    own,
    programme,
    sign_in,
)

urlpatterns: list[URLPattern] = [
    path("log-ind", sign_in.sign_in, name="sign_in"),
    path("log-ind", sign_in.sign_in, name="account_login"),
    path("log-ind/andet-trin", sign_in.second_step, name="mfa_authenticate"),
    path("log-ind/adgangsnoegle", sign_in.sign_in_by_passkey, name="sign_in_by_passkey"),
    path("log-ind/konto", elsewhere.go, name="sign_in_elsewhere"),
    path("log-ind/konto/svar", elsewhere.answer, name="openid_answer"),
    path("log-ind/ny-adgangskode", link.choose, name="choose_password"),
    path("log-ud", leave.sign_out, name="sign_out"),
    path("sprog/<str:language>", leave.language, name="language"),
    path("program/<str:programme>", programme.choose, name="choose_programme"),
    path("ind/<str:token>", link.link, name="use_link"),
    path("adgang/<str:member>/link", invite.invite, name="invite_member"),
    path("adgang/<str:member>/andet-trin", invite.forget_factors, name="forget_factors"),
    path("din-adgang", own.own_access, name="own_access"),
    path("din-adgang/beskeder", notices.notice_settings, name="notice_settings"),
    path("din-adgang/bekraeft", own.confirm, name="confirm_self"),
    path("din-adgang/adgangskode", own.password, name="change_password"),
    path("din-adgang/app", factors.app, name="app"),
    path("din-adgang/app/fjern", factors.remove_app, name="remove_app"),
    path("din-adgang/adgangsnoegle", factors.passkey, name="passkey"),
    path("din-adgang/adgangsnoegle/<int:key>/fjern", factors.remove_passkey, name="remove_passkey"),
    path("din-adgang/noedkoder", factors.codes, name="codes"),
    path("din-adgang/noedkoder.txt", factors.codes_file, name="codes_file"),
    path("din-adgang/noedkoder/gemt", factors.codes_kept, name="codes_kept"),
    path("din-adgang/konto", elsewhere.link, name="link_account"),
    path("din-adgang/konto/<int:identity>/fjern", elsewhere.unlink, name="unlink_account"),
    path("din-adgang/log-ud/<int:session>", leave.end_session, name="end_session"),
    path("din-adgang/log-ud", leave.sign_out_everywhere, name="sign_out_everywhere"),
]
