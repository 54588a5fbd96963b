"""Which network a stranger comes from: nobody chooses it, and not all share the proxy's."""

import pytest
from django.test import Client

from tests.office.web.openings.reading import text
from tests.office.web.openings.test_public import ASK, TOLD
from virksom.office.web.openings.network import network_of

PROXIES = ("127.0.0.1", "::1", "10.0.0.0/8")


@pytest.mark.parametrize(
    ("near", "said", "network"),
    [
        ("192.0.2.7", "", "192.0.2.7"),
        ("192.0.2.7", "198.51.100.1", "192.0.2.7"),
        ("127.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("10.1.2.3", "203.0.113.9, 198.51.100.1", "198.51.100.1"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("127.0.0.1", "who knows", "127.0.0.1"),
        ("::ffff:127.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("127.0.0.1", "2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:bbbb::2", "198.51.100.1", "2001:db8:1:2::/64"),
        ("", "198.51.100.1", ""),
    ],
)
def test_a_network_is_what_the_nearest_that_is_believed_says(
    near: str, said: str, network: str
) -> None:
    meta = {"REMOTE_ADDR": near, "HTTP_X_FORWARDED_FOR": said}
    assert network_of(meta, proxies=PROXIES) == network


def test_where_any_proxy_is_believed_the_last_word_counts() -> None:
    meta = {"REMOTE_ADDR": "", "HTTP_X_FORWARDED_FOR": "198.51.100.1"}
    assert network_of(meta, proxies=("*",)) == "198.51.100.1"


@pytest.mark.usefixtures("office")
def test_behind_a_proxy_one_who_sends_many_keeps_nobody_else_out(client: Client) -> None:
    def sent(place: int, network: str) -> int:
        told = {**TOLD, "mail": f"bo{place}@bageri.example"}
        return client.post(ASK, told, headers={"x-forwarded-for": network}).status_code

    assert [sent(place, "198.51.100.1") for place in range(6)] == [302] * 5 + [422]
    assert sent(6, "198.51.100.2") == 302
    again = {**TOLD, "mail": "bo7@bageri.example"}
    answer = client.post(ASK, again, headers={"x-forwarded-for": "198.51.100.2, 198.51.100.1"})
    assert "jeres net" in text(answer)
