"""What may stand in HTML that Dorsal shows, and what of a text's HTML may not."""

from html.parser import HTMLParser

from desktop.pages.markup import COPY, PICTURE, SOURCES

_LINKS = ("dorsal:", SOURCES, COPY, "#")
_HARMFUL = frozenset("script style link meta object embed iframe base form input svg".split())


def harms(html: str) -> list[str]:
    """Elements that do something, and addresses that lead out of the library."""
    return _Reader(html).found


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in _HARMFUL:
            self.found.append(tag)
        for name, value in attributes:
            if name.startswith("on") or name in ("background", "action", "srcset", "style"):
                self.found.append(f"{tag} {name}={value}")
            if name == "href" and not (value or "").startswith(_LINKS):
                self.found.append(f"{tag} {name}={value}")
            if name == "src" and not (value or "").startswith(PICTURE):
                self.found.append(f"{tag} {name}={value}")
