"""What a session's browser is called: its family and system, and no more of what it tells."""

# Each tells the names of those it descends from too: the youngest is looked for first.
_FAMILIES = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("FxiOS", "Firefox"),
    ("Firefox", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)


def browser_name(told: str) -> str:
    """Return a browser's family and system, such as ``Firefox · Windows``; "" when unknown.

    Args:
        told: what the browser told of itself; it may be anything.
    """
    found = (_first(_FAMILIES, told), _first(_SYSTEMS, told))
    return " · ".join(name for name in found if name)


def _first(names: tuple[tuple[str, str], ...], told: str) -> str:
    return next((name for sign, name in names if sign in told), "")
