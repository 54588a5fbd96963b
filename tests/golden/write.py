"""Write the golden files anew: ``.venv/bin/python -m tests.golden.write``."""

from tests.golden.pages import FOLDER, pages


def main() -> None:
    """Write every page, and remove those that are no longer made."""
    written = pages()
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.txt"):
        if old.name not in written:
            old.unlink()
    for name, text in written.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
