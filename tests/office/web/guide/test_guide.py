"""The guide in the office: each role's own page, and nothing in it that could be markup."""

import pytest
from django.test import Client

from tests.office.cast import ClientOf
from virksom.office.access import Role
from virksom.office.reports.guide import ENGLISH, GUIDES, guide_page
from virksom.office.web.guide.written import as_html


@pytest.mark.parametrize(("name", "role"), GUIDES.items())
def test_help_leads_to_the_page_of_ones_role(name: str, role: Role, browser_of: ClientOf) -> None:
    answer = browser_of(role.value).get("/hjaelp", follow=True)
    assert answer.redirect_chain == [(f"/hjaelp/{name}", 302)]
    language = "en" if name in ENGLISH else "da"
    assert f'<article class="panel guide" lang="{language}">' in answer.content.decode()


def test_a_page_leads_to_the_others_and_says_which_is_open(leader: Client) -> None:
    shown = leader.get("/hjaelp/konsulent").content.decode()
    assert all(f'href="/hjaelp/{name}"' in shown for name in GUIDES)
    assert '<a href="/hjaelp/konsulent" aria-current="page">' in shown


def test_pictures_come_from_the_office_itself(leader: Client) -> None:
    shown = leader.get("/hjaelp/teamleder").content.decode()
    assert 'src="/static/guide/teamleder-i-dag.png"' in shown
    assert "<!--" not in shown
    assert "billeder/" not in shown


@pytest.mark.parametrize("name", ["README", "nobody", "..", "raadgiver.md"])
def test_what_is_no_page_of_the_guide_is_not_there(name: str, leader: Client) -> None:
    assert leader.get(f"/hjaelp/{name}").status_code == 404


def test_a_page_has_no_name_but_those_of_the_guide() -> None:
    assert guide_page("../README") is None


@pytest.mark.parametrize(
    "written", ["<script>alert(1)</script>", "a <b onclick=x>b</b>", "[a](javascript:alert)"]
)
def test_markup_is_text(written: str) -> None:
    html = as_html(written)
    assert "<script" not in html
    assert "<b " not in html
    assert 'href="javascript' not in html


def test_a_comment_is_left_out_and_a_link_between_pages_is_led_on() -> None:
    html = as_html("Go <!-- /a\n/b --> [on](kandidat.md), [out](https://example.org)")
    assert html == (
        '<p>Go <a href="/hjaelp/kandidat">on</a>, <a href="https://example.org">out</a></p>\n'
    )


def test_a_picture_opens_by_itself_and_says_its_form() -> None:
    desk, phone = (
        as_html("![A](billeder/teamleder-x.png)"),
        as_html("![A](billeder/kandidat-x.png)"),
    )
    assert '<a href="/static/guide/teamleder-x.png" class="desk"><img' in desk
    assert 'class="phone"' in phone
    assert 'alt="A"' in phone
