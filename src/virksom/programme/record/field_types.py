"""What fields of many kinds of facts may hold."""

from virksom.programme.kernel import Json

More = tuple[tuple[str, Json], ...]
"""Fields beyond those a kind names, ascending by name; frozen, and read by no rule."""

Came = tuple[str, ...] | bool | None
"""Who came, by role; or whether anyone did; None when nobody said."""

Label = str | int | bool | None
"""A short label, a number or a yes/no."""
