"""An office that is played in: mail by a real server, and a browser of their own for everybody."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import demo_in, served, sign_in
from tests.browser.journey.people import Person
from tests.browser.journey.post import Post
from tests.browser.reader import Reader
from tests.office.actions.post_office import free_port

People = Callable[[str], Person]


@pytest.fixture(scope="session")
def post(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    """Open a post office for the mails of an office that has yet to be served."""
    folder, port = tmp_path_factory.mktemp("played"), free_port()
    environment = demo_in(folder, tmp_path_factory, whole=False)
    environment["VIRKSOM_SMTP"] = f"smtp+plain://127.0.0.1:{port}"
    with Post.opened(environment, port=port) as post:
        yield post


@pytest.fixture(scope="session")
def played(post: Post) -> Iterator[str]:
    """Serve the demo as it stood on 7 October 2019 at 13:00, to be worked in; its address."""
    with served(dict(post.environment)) as address:
        yield address


@pytest.fixture(scope="module")
def newcomer(played: str, chromium: Browser) -> Iterator[Callable[..., Person]]:
    """Return a function that gives somebody a browser; at the end none may have complained."""
    readers: list[Reader] = []

    def come(*, width: int = 1280) -> Person:
        context = chromium.new_context(
            base_url=played, viewport={"width": width, "height": 900}, accept_downloads=True
        )
        readers.append(Reader(context.new_page()))
        return Person(readers[-1])

    yield come
    complaints = [told for reader in readers for told in reader.complaints]
    for reader in readers:
        reader.page.context.close()
    assert complaints == []


@pytest.fixture(scope="module")
def people(played: str, newcomer: Callable[..., Person]) -> People:
    """Return a function that gives one of the demo's users, signed in once for all."""
    inside: dict[str, Person] = {}

    def person(user: str) -> Person:
        if user not in inside:
            inside[user] = newcomer()
            sign_in(inside[user].page, played, user)
        return inside[user]

    return person
