"""The text of a label's section: SPL mark-up in, a few safe HTML tags and plain words out.

Written out are only `p div br b i u sup sub ul ol li blockquote table thead tbody tr td th a em`,
with no attribute but `colspan`, `rowspan`, `name`, and `href` to a name on the same page. What
stands in `em` is the reader's, not the label's: the names of images, the numbers of footnotes.
"""

import re
from collections.abc import Mapping, Set
from functools import lru_cache
from typing import Any

SPL = "{urn:hl7-org:v3}"
_STYLES = {"bold": "b", "italics": "i", "emphasis": "i", "underline": "u"}
_OPEN, _SHUT, _HELD = "\x01", "\x02", "\x03"
"""How the writer marks its own tags, and blanks that hold words together, until all is escaped at
once; XML has no such letters."""


def _tag(name: str) -> str:
    return f"{_OPEN}{name}{_SHUT}"


def _pair(name: str) -> tuple[str, str]:
    return _tag(name), _tag(f"/{name}")


_WRAPPED = {
    SPL + "item": _pair("li"),
    SPL + "sup": _pair("sup"),
    SPL + "sub": _pair("sub"),
    SPL + "tr": _pair("tr"),
    SPL + "thead": _pair("thead"),
    SPL + "tbody": _pair("tbody"),
    SPL + "br": (_tag("br"), ""),
    SPL + "paragraph": _pair("p"),
}
_NO_NAME_IN = {_WRAPPED[SPL + name][0] for name in ("tr", "thead", "tbody")}
_PARAGRAPH, _CONTENT, _LINK, _LIST, _ITEM, _CAPTION, _TABLE, _FOOT, _NOTE, _NOTED, _MEDIA = (
    SPL + name
    for name in (
        "paragraph content linkHtml list item caption table tfoot footnote footnoteRef"
        " renderMultiMedia"
    ).split()
)
_CELLS = {SPL + "td": "td", SPL + "th": "th"}
_NOTHING = {SPL + "col", SPL + "colgroup"}
_MOST_SPAN = 100
_NAME = re.compile(r"[\w.:-]{1,200}")
_OWN = re.compile(r"<em>.*?</em>")
_INLINE = re.compile(r"</?(?:[biu]|su[bp]|a(?: [^>]*)?)>")
_TAGS = re.compile(r"<[^>]*>")
_UNSEEN = "\u200b\u200c\u200d\ufeff\u00ad\ue000\ue001\ue002"
"""What is not seen in print and would part a word; U+E000 to U+E002, by which facets are marked."""


def words_of(html: str) -> str:
    """The words of a section's HTML in one line; the reader's own are left out.

    An inline tag leaves nothing behind (C<sub>max</sub> is Cmax), any other a blank.
    """
    return " ".join(loose_words_of(html).split())


def loose_words_of(html: str) -> str:
    """The same, with more than one blank here and there: for what counts words, not letters."""
    if "<em>" in html:
        html = _OWN.sub("", html)
    text = _TAGS.sub(" ", _INLINE.sub("", html)) if "<" in html else html
    if "&" in text:
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    if not text.isascii():
        for letter in _UNSEEN:  # hardly ever there: faster than a pattern
            text = text.replace(letter, "")
    return text


def escaped(text: str) -> str:
    """Text for HTML, its blanks as one; marks of the writer become tags."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if "\xa0" not in text:
        return " ".join(text.split()).replace(_OPEN, "<").replace(_SHUT, ">")
    text = " ".join(text.replace("\xa0", _HELD).split()).replace(_HELD, "\xa0")
    return text.replace(_OPEN, "<").replace(_SHUT, ">")


def name_of(text: str | None) -> str:
    """An XML ID as a name a page can link to, or empty."""
    return text if text and _NAME.fullmatch(text) else ""


class Markup:
    """Writes the sections' texts of one label.

    `images` are the files' names by the ID of the media, `targets` the elements that the label's
    own links mean, by their name; a link to a name that is not `reachable` is words alone.
    """

    def __init__(
        self,
        images: Mapping[str, str] | None = None,
        targets: Mapping[Any, str] | None = None,
        reachable: Set[str] = frozenset(),
    ) -> None:
        self._images = images or {}
        self._targets = targets or {}
        self._reachable = reachable
        self._html: list[str] = []
        self._notes: list[tuple[str, Any]] = []
        self._numbers: dict[str, int] = {}
        self._shown: list[str] = []
        self._blocks = 0

    def write(self, element: Any) -> tuple[str, tuple[str, ...]]:
        """The safe HTML of a text element, and the names of the images it shows."""
        self._html, self._shown, self._notes, self._numbers = [], [], [], {}
        self._inside(element)
        self._write_notes()
        return escaped("".join(self._html)).strip(), tuple(self._shown)

    def _inside(self, element: Any) -> None:
        add, targets = self._html.append, self._targets
        if element.text:
            add(element.text)
        for child in element:
            pair = _WRAPPED.get(child.tag)
            if pair is None or len(child) or child in targets:
                self._element(child)
            else:
                add(f"{pair[0]}{child.text or ''}{pair[1]}")
            if tail := child.tail:
                add(tail)

    def _element(self, element: Any) -> None:
        tag = element.tag
        if tag in _WRAPPED:
            opened, closed = _WRAPPED[tag]
        elif tag == _CONTENT:
            opened, closed = _styled(element.get("styleCode") or "")
        elif tag in _CELLS:
            opened, closed = _cell(element, _CELLS[tag])
        elif tag == _LINK:
            opened, closed = self._link(element)
        else:
            if tag not in _NOTHING:
                self._special(element, tag)
            return
        if element in self._targets and opened not in _NO_NAME_IN:
            opened += self._anchor(element)
        add = self._html.append
        if not len(element):
            add(f"{opened}{element.text or ''}{closed}")
            return
        at, blocks = len(self._html), self._blocks
        add(opened)
        self._inside(element)
        if tag == _PARAGRAPH and blocks != self._blocks:
            self._html[at], closed = opened.replace("p", "div", 1), _tag("/div")
        add(closed)

    def _anchor(self, element: Any) -> str:
        name = self._targets.get(element)
        return _tag(f'a name="{name}"') + _tag("/a") if name else ""

    def _link(self, element: Any) -> tuple[str, str]:
        """A link within the label; of one that leads elsewhere or nowhere, the words alone."""
        href = element.get("href") or ""
        name = name_of(href[1:]) if href.startswith("#") else ""
        return (_tag(f'a href="#{name}"'), _tag("/a")) if name in self._reachable else ("", "")

    def _special(self, element: Any, tag: str) -> None:
        add = self._html.append
        if tag == _LIST:
            self._list(element)
        elif tag == _TABLE:
            self._table(element)
        elif tag == _CAPTION:
            add(self._anchor(element) + _tag("b"))
            self._inside(element)
            add(_tag("/b") + " ")
        elif tag == _NOTE:
            number = self._number(element.get("ID"))
            self._notes.append((number, element))
            add(_tag("sup") + _own(number) + _tag("/sup"))
        elif tag == _NOTED:
            add(_tag("sup") + _own(self._number(element.get("IDREF"))) + _tag("/sup"))
        elif tag == _MEDIA:
            self._image(element)
        else:
            self._inside(element)

    def _list(self, element: Any) -> None:
        """A list; where its items bring their own marks, those are shown and no others."""
        add = self._html.append
        self._blocks += 1
        add(self._anchor(element))
        items = element.findall(_ITEM)
        own = bool(items) and all(item.find(_CAPTION) is not None for item in items)
        tag = "blockquote" if own else "ol" if element.get("listType") == "ordered" else "ul"
        caption = element.find(_CAPTION)
        if caption is not None:
            self._captioned(caption)
        add(_tag(tag))
        for child in element:
            if own and child.tag == _ITEM:
                self._item(child)
            elif child is not caption:
                self._element(child)
            if child.tail and child.tail.strip():
                add(child.tail)
        add(_tag(f"/{tag}"))

    def _item(self, item: Any) -> None:
        """An item as a line that begins with its own mark."""
        add = self._html.append
        add(_tag("div") + self._anchor(item))
        if item.text:
            add(item.text.lstrip())
        for child in item:
            if child.tag == _CAPTION:
                self._inside(child)
                add(" ")
            else:
                self._element(child)
            if child.tail:
                add(child.tail)
        add(_tag("/div"))

    def _captioned(self, caption: Any) -> None:
        self._html.append(_tag("p") + _tag("b"))
        self._inside(caption)
        self._html.append(_tag("/b") + _tag("/p"))

    def _table(self, element: Any) -> None:
        """A table: its caption before it, its foot at its end, its footnotes after it."""
        add = self._html.append
        outer, self._notes = self._notes, []
        self._blocks += 1
        add(self._anchor(element))
        caption = element.find(_CAPTION)
        if caption is not None:
            self._captioned(caption)
        add(_tag("table"))
        feet = []
        for child in element:
            if child.tag == _FOOT:
                feet.append(child)
            elif child is not caption:
                self._element(child)
            if child.tail and child.tail.strip():
                add(child.tail)
        for foot in feet:
            add(_tag("tbody"))
            self._inside(foot)
            add(_tag("/tbody"))
        add(_tag("/table"))
        self._write_notes()
        self._notes = outer

    def _number(self, name: str | None) -> str:
        """The number of a footnote, the same wherever the note is meant."""
        key = name or f"note {len(self._numbers)}"
        return str(self._numbers.setdefault(key, len(self._numbers) + 1))

    def _write_notes(self) -> None:
        """The footnotes met so far, and those met in them."""
        for number, note in self._notes:
            self._html.append(_tag("div") + self._anchor(note) + _own(number) + " ")
            self._inside(note)
            self._html.append(_tag("/div"))
        self._notes = []

    def _image(self, element: Any) -> None:
        meant = element.get("referencedObject") or ""
        image = self._images.get(meant, meant)
        self._shown.append(image)
        self._html.append(self._anchor(element) + _own(f"[image: {image}]") + " ")
        self._inside(element)


def _own(words: str) -> str:
    """Words of the reader's, which the label does not say."""
    return f"{_tag('em')}{words}{_tag('/em')}"


@lru_cache(256)
def _styled(code: str) -> tuple[str, str]:
    tags = [_STYLES[one] for one in code.lower().split() if one in _STYLES]
    closing = "".join(_tag(f"/{tag}") for tag in reversed(tags))
    return "".join(map(_tag, tags)), closing


def _cell(element: Any, tag: str) -> tuple[str, str]:
    spans = ""
    for name in ("colspan", "rowspan"):
        span = element.get(name)
        if span and span.isdecimal() and int(span[:9]) > 1:
            spans += f' {name}="{min(int(span[:9]), _MOST_SPAN)}"'
    return _tag(f"{tag}{spans}"), _tag(f"/{tag}")
