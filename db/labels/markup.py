"""The text of a label's section: SPL mark-up in, a few safe HTML tags and plain words out.

Written out are only `p div br b i u sup sub ul ol li blockquote table thead tbody tr td th a em`,
with no attribute but `colspan`, `rowspan`, `name`, and `href` to a name on the same page. What
stands in `em` is the reader's, not the label's: the names of images, the numbers of footnotes.

The mark-up is read as the parser writes it out again: each `<` begins a tag, each `>` ends one,
and tags are balanced. So a text is parted at its tags, and each tag is exchanged for its own HTML;
none is ever handed on.
"""

import re
from collections.abc import Callable, Mapping, Set
from functools import lru_cache
from html import escape, unescape

_STYLES = {"bold": "b", "italics": "i", "emphasis": "i", "underline": "u"}
_SAME = ("tr", "thead", "tbody", "sup", "sub", "td", "th")
_FIXED = {
    **{name: f"<{name}>" for name in _SAME},
    **{f"/{name}": f"</{name}>" for name in _SAME},
    **{f"{name}/": f"<{name}></{name}>" for name in _SAME},
    "paragraph": "<p>",
    "/paragraph": "</p>",
    "paragraph/": "<p></p>",
    "tfoot": "<tbody>",
    "/tfoot": "</tbody>",
    "br/": "<br>",
    "br": "<br>",
}
_known = dict(_FIXED)
"""The same, and tags with attributes that were met: labels have the same ones again and again."""
_MOST_KNOWN = 10_000
_UNNAMED = {"tr", "thead", "tbody", "tfoot"}
_CELLS = {"td", "th"}
_PAIRED = {"content", "linkHtml"}
_CLOSED = {"/content", "/linkHtml", "/caption"}
_BULLETS = ("<li>", "</li>", "</ul>")
_LISTS = {"ul": _BULLETS, "ol": ("<li>", "</li>", "</ol>")}
_BLOCKS = {"<ol>", "<ul>", "<blockquote>", "<table>"}
_MOST_SPAN = 100
_NAME = re.compile(r"[\w.:-]{1,200}")
_PARTED = re.compile(r"<([^>]*)>")
_LINKED, _NAMED = re.compile(r'href="#([^"]+)"'), re.compile(r'ID="([^"]+)"')
_FOOT = re.compile(r"<tfoot(?: [^>]*)?(?<!/)>.*?</tfoot>", re.DOTALL)
_TABLE_OR_FOOT = re.compile(r"<(?:table|tfoot)")
_ATTRIBUTES = {
    name: re.compile(rf'(?<!\S){name}="([^"]*)"')
    for name in ("ID IDREF styleCode listType referencedObject href colspan rowspan".split())
}
_AROUND = re.compile(r"</?(?:p|[uo]l|li|div|blockquote|table|t[dh])\b")
_BREAKS = re.compile(r"\n[ \t\n]*")
_OWN = re.compile(r"<em>.*?</em>")
_INLINE = re.compile(r"</?(?:[biu]|su[bp]|a(?: [^>]*)?)>")
_TAGS = re.compile(r"<[^>]*>(?: *<[^>]*>)*")
_TAGS_KEPT = re.compile(r"(<[^>]*>)")
_UNSEEN = "\u200b\u200c\u200d\ufeff\u00ad\ue000\ue001\ue002\ue003"
"""What is not seen in print and would part a word; U+E000 to U+E003, by which facets are marked."""


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
    """Text for HTML, without its line breaks."""
    return _in_one_line(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def name_of(text: str | None) -> str:
    """An XML ID as a name a page can link to, or empty."""
    return text if text and _NAME.fullmatch(text) else ""


def links_in(xml: str) -> set[str]:
    """The names that links within mark-up mean, on the same page."""
    return set(_LINKED.findall(xml))


def names_in(xml: str) -> set[str]:
    """The names of elements within mark-up."""
    return set(_NAMED.findall(xml))


class Markup:
    """Writes the sections' texts of one label.

    `images` are the files' names by the ID of the media, `targets` the names of elements that the
    label's own links mean; a link to a name that is not `reachable` is words alone.
    """

    def __init__(
        self,
        images: Mapping[str, str] | None = None,
        targets: Set[str] = frozenset(),
        reachable: Set[str] = frozenset(),
    ) -> None:
        self._images = images or {}
        self._targets = targets
        self._reachable = reachable
        self._pairs: dict[str, tuple[str, str]] = {}
        self._begin([])

    def _begin(self, parts: list[str]) -> None:
        self._parts = parts
        self._closings: list[str] = []
        self._lists: list[tuple[str, str, str]] = [_BULLETS]
        self._captioned = ""
        self._notes: list[list[tuple[int, str]]] = [[]]
        self._open_notes: list[tuple[int, int, str]] = []
        self._numbers: dict[str, int] = {}
        self._shown: list[str] = []
        self._blocks_in_paragraphs = False

    def write(self, xml: str) -> tuple[str, tuple[str, ...]]:
        """The safe HTML of what is within an element, and the names of the images it shows."""
        parts = _PARTED.split(_feet_last(xml) if "<tfoot" in xml else xml)
        self._begin(parts)
        fixed, pairs, closings, lists = _known, self._pairs, self._closings, self._lists
        last = len(parts) - 2
        parts[1] = ""
        for at in range(3, last, 2):
            tag = parts[at]
            html = fixed.get(tag)
            if html is not None:
                parts[at] = html
            elif tag in _CLOSED:
                parts[at] = closings.pop()
            elif tag in pairs:
                parts[at], closed = pairs[tag]
                closings.append(closed)
            elif tag == "item":
                parts[at] = lists[-1][0]
            elif tag == "/item":
                parts[at] = lists[-1][1]
            else:
                parts[at] = self._written(at, tag)
        parts[last] = _noted(self._notes[0])
        html = _in_one_line("".join(parts))
        return _divided(html) if self._blocks_in_paragraphs else html, tuple(self._shown)

    def _written(self, at: int, tag: str) -> str:
        """The HTML of a tag that is not the same wherever it stands."""
        name, _, attributes = tag.partition(" ")
        if ":" in name:
            name = name[: name[0] == "/"] + name.rpartition(":")[2]
        if tag[-1] == "/":
            return self._empty(name.rstrip("/"), attributes)
        if name[0] == "/":
            return self._end(name)
        begin = _BEGINS.get(name)
        if begin:
            return begin(self, at, attributes)
        anchor = self._anchor(attributes)
        if name in _PAIRED:
            opened, closed = self._pair(name, attributes)
            self._closings.append(closed)
            if not anchor:
                self._pairs[tag] = opened, closed
            return opened + anchor
        html, anchor = _FIXED.get(name, ""), "" if name in _UNNAMED else anchor
        if name in _CELLS:
            html = f"{html[:-1]}{_spans(attributes)}>"
        if 'ID="' not in attributes and len(_known) < _MOST_KNOWN:
            _known[tag] = html
        return html + anchor

    def _end(self, name: str) -> str:
        """The HTML of an end tag."""
        if name in _CLOSED:
            return self._closings.pop()
        if name == "/item":
            return self._lists[-1][1]
        if name == "/list":
            return self._lists.pop()[2]
        if name == "/table":
            return f"</table>{_noted(self._notes.pop())}"
        if name == "/footnote":
            return self._note_end()
        return _FIXED.get(name, "")

    def _empty(self, name: str, attributes: str) -> str:
        """The HTML of an element in which nothing is."""
        anchor = self._anchor(attributes)
        if name == "renderMultiMedia":
            return anchor + self._image(attributes)
        if name == "footnoteRef":
            return _mark(self._number(_attribute("IDREF", attributes)))
        if name == "item":
            return anchor.join(self._lists[-1][:2])
        if name in _CELLS:
            return f"<{name}{_spans(attributes)}>{anchor}</{name}>"
        return anchor + _FIXED.get(name + "/", "")

    def _pair(self, name: str, attributes: str) -> tuple[str, str]:
        """What stands before and after styled words, or words that lead to others of the label.

        Of a link that leads elsewhere or nowhere, the words alone are left.
        """
        if name == "content":
            return _styled(_attribute("styleCode", attributes))
        href = _attribute("href", attributes)
        meant = name_of(href[1:]) if href.startswith("#") else ""
        return (f'<a href="#{meant}">', "</a>") if meant in self._reachable else ("", "")

    def _list(self, at: int, attributes: str) -> str:
        """A list; where its first item brings its own mark, none but the items' own is shown."""
        parts, first = self._parts, at + 2
        captioned = _is_caption(parts[first])
        if captioned:
            first = parts.index("/caption", first) + 2
        own = parts[first].startswith("item") and parts[first + 2].startswith("caption")
        tag = "ol" if _attribute("listType", attributes) == "ordered" else "ul"
        tag = "blockquote" if own else tag
        self._lists.append(("<div>", "</div>", "</blockquote>") if own else _LISTS[tag])
        return self._begun(at, f"<{tag}>", captioned, attributes)

    def _table(self, at: int, attributes: str) -> str:
        """A table: its caption before it, its footnotes after it."""
        self._notes.append([])
        return self._begun(at, "<table>", _is_caption(self._parts[at + 2]), attributes)

    def _begun(self, at: int, html: str, captioned: bool, attributes: str) -> str:
        """The begin tag of a list or table, or the place where it comes after its caption."""
        around = next(filter(_AROUND.match, self._parts[at - 2 : 1 : -2]), "")
        self._blocks_in_paragraphs |= around.startswith("<p>")
        self._captioned = html if captioned else ""
        return self._anchor(attributes) + ("" if captioned else html)

    def _item(self, _at: int, attributes: str) -> str:
        return self._lists[-1][0] + self._anchor(attributes)

    def _caption(self, at: int, attributes: str) -> str:
        """Stands before its list or table, is the mark of its item, or is bold where it stands."""
        anchor, block = self._anchor(attributes), self._captioned
        self._captioned = ""
        if block:
            self._closings.append(f"</b></p>{block}")
            return f"<p>{anchor}<b>"
        own = self._lists[-1][0] == "<div>" and self._parts[at - 2].startswith("<div>")
        self._closings.append(" " if own else "</b> ")
        return anchor if own else f"{anchor}<b>"

    def _note(self, at: int, attributes: str) -> str:
        number = self._number(_attribute("ID", attributes))
        self._open_notes.append((at, number, self._anchor(attributes)))
        return _mark(number)

    def _note_end(self) -> str:
        """A footnote's words go after the table, or the text, that it stands in."""
        parts = self._parts
        at, number, anchor = self._open_notes.pop()
        end = parts.index("/footnote", at)
        words = "".join(parts[at + 1 : end])
        parts[at + 1 : end] = [""] * (end - at - 1)
        self._notes[-1].append((number, f"<div>{anchor}{_own(str(number))} {words}</div>"))
        return ""

    def _noted(self, _at: int, attributes: str) -> str:
        return _mark(self._number(_attribute("IDREF", attributes)))

    def _media(self, _at: int, attributes: str) -> str:
        return self._anchor(attributes) + self._image(attributes)

    def _image(self, attributes: str) -> str:
        meant = unescape(_attribute("referencedObject", attributes))
        image = self._images.get(meant, meant)
        self._shown.append(image)
        return _own(f"[image: {escape(image, quote=False)}]") + " "

    def _number(self, name: str) -> int:
        """The number of a footnote, the same wherever the note is meant."""
        key = name or f"note {len(self._numbers)}"
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    def _anchor(self, attributes: str) -> str:
        if not self._targets or 'ID="' not in attributes:
            return ""
        name = name_of(_attribute("ID", attributes))
        return f'<a name="{name}"></a>' if name in self._targets else ""


_BEGINS: dict[str, Callable[[Markup, int, str], str]] = {
    "list": Markup._list,
    "item": Markup._item,
    "caption": Markup._caption,
    "table": Markup._table,
    "footnote": Markup._note,
    "footnoteRef": Markup._noted,
    "renderMultiMedia": Markup._media,
}


def _is_caption(tag: str) -> bool:
    """Whether a tag begins a caption in which something is."""
    return tag.partition(" ")[0] == "caption" and tag[-1] != "/"


def _feet_last(xml: str) -> str:
    """A table's foot, which stands before its body, after it; not in a table that holds others."""
    at = 0
    while foot := _FOOT.search(xml, at):
        begin, end = foot.span()
        close = xml.find("</table>", end)
        at = begin + 1
        if close > 0 and not _TABLE_OR_FOOT.search(xml, at, close):
            xml = f"{xml[:begin]}{xml[end:close]}{foot[0]}{xml[close:]}"
            at = close
    return xml


def _divided(html: str) -> str:
    """HTML in which no paragraph holds a list or a table: such a one is a division."""
    parts = _TAGS_KEPT.split(html)
    open_at: list[int] = []
    for at in range(1, len(parts), 2):
        if parts[at] == "<p>":
            open_at.append(at)
        elif parts[at] == "</p>":
            begun = open_at.pop()
            parts[at] = "</p>" if parts[begun] == "<p>" else "</div>"
        elif parts[at] in _BLOCKS:
            for begun in open_at:
                parts[begun] = "<div>"
    return "".join(parts)


def _in_one_line(text: str) -> str:
    """Text without its line breaks, and the blanks that lines are indented by."""
    if "&#13;" in text:
        text = text.replace("&#13;", "\n")
    return _BREAKS.sub(" ", text).strip(" \t")


def _own(words: str) -> str:
    """Words of the reader's, which the label does not say."""
    return f"<em>{words}</em>"


def _mark(number: int) -> str:
    return f"<sup>{_own(str(number))}</sup>"


def _noted(notes: list[tuple[int, str]]) -> str:
    """Footnotes in the order of their numbers."""
    return "".join(words for _, words in sorted(notes))


def _attribute(name: str, attributes: str) -> str:
    """An attribute's value as it is written, or empty."""
    found = _ATTRIBUTES[name].search(attributes)
    return found[1] if found else ""


@lru_cache(256)
def _styled(code: str) -> tuple[str, str]:
    tags = [_STYLES[one] for one in code.lower().split() if one in _STYLES]
    closing = "".join(f"</{tag}>" for tag in reversed(tags))
    return "".join(f"<{tag}>" for tag in tags), closing


def _spans(attributes: str) -> str:
    spans = ""
    for name in ("colspan", "rowspan"):
        span = _attribute(name, attributes)
        if span.isdecimal() and int(span[:9]) > 1:
            spans += f' {name}="{min(int(span[:9]), _MOST_SPAN)}"'
    return spans
