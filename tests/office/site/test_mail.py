"""Through which server mail goes out, from a URL."""

import pytest

from virksom.office.site.mail import BadMailUrl, base_url, digest_hour, mail_server, sender


def test_a_mail_server_is_read_part_by_part() -> None:
    found = mail_server("smtp://anna:s%40fe@mail.example:2525")
    parts = ("EMAIL_HOST", "EMAIL_PORT", "EMAIL_HOST_USER", "EMAIL_HOST_PASSWORD")
    assert [found[part] for part in parts] == ["mail.example", 2525, "anna", "s@fe"]


@pytest.mark.parametrize(
    ("url", "port", "starts_tls", "speaks_tls"),
    [
        ("smtp://mail.example", 587, True, False),
        ("smtps://mail.example", 465, False, True),
        ("smtp+plain://127.0.0.1", 25, False, False),
    ],
)
def test_only_a_plain_one_goes_without_tls(
    url: str, port: int, *, starts_tls: bool, speaks_tls: bool
) -> None:
    found = mail_server(url)
    assert found["EMAIL_PORT"] == port
    assert (found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (starts_tls, speaks_tls)


def test_nobody_is_asked_to_send_when_no_server_is_named() -> None:
    assert mail_server("") == {"EMAIL_HOST": ""}


@pytest.mark.parametrize(
    "url",
    [
        "mail.example",
        "http://mail.example",
        "smtp://",
        "smtp://anna:secret@mail.example/inbox",
        "smtp://anna:secret@mail.example?tls=0",
        "smtp://anna:secret@mail.example:port",
    ],
)
def test_another_url_is_refused_without_showing_it(url: str) -> None:
    with pytest.raises(BadMailUrl) as refused:
        mail_server(url)
    assert "VIRKSOM_SMTP skal være" in str(refused.value)
    assert "secret" not in str(refused.value)


def test_links_begin_with_the_offices_address() -> None:
    assert base_url("https://virksom.example.dk/") == "https://virksom.example.dk"


@pytest.mark.parametrize("url", ["virksom.example.dk", "ftp://virksom.example", "https://a/?b=c"])
def test_an_address_that_no_link_can_begin_with_is_refused(url: str) -> None:
    with pytest.raises(BadMailUrl, match="VIRKSOM_URL skal være"):
        base_url(url)


def test_mails_come_from_the_office_unless_told() -> None:
    assert sender("", "https://virksom.example.dk") == "virksom@virksom.example.dk"
    assert sender("post@jobfokus.example", "https://x.example") == "post@jobfokus.example"


@pytest.mark.parametrize(("told", "hour"), [("0", 0), ("07", 7), ("23", 23)])
def test_a_digest_goes_at_a_whole_hour(told: str, hour: int) -> None:
    assert digest_hour(told) == hour


@pytest.mark.parametrize("told", ["", "24", "-1", "7:30", "²", "seven"])
def test_an_hour_that_there_is_none_of_is_refused(told: str) -> None:
    with pytest.raises(BadMailUrl, match="VIRKSOM_DIGEST_HOUR"):
        digest_hour(told)
