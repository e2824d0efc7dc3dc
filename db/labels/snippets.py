"""The part of a section that has most of the words asked for, with the words marked."""

from db.labels.markup import words_of

_LENGTH, _BEFORE, _MARKED = 190, 60, 60
_LONG, _AROUND = 3000, 700
"""HTML longer than this is not read whole: only so much before and after the place."""

_Found = list[tuple[int, int, str]]


def snippet(html: str, words: tuple[str, ...]) -> tuple[str, int]:
    """The words of a section there, marked with [[ and ]]; how many words it has, below zero."""
    if len(html) > _LONG and (found := _found(html, words)):
        best, _ = _best(found, 2 * _LENGTH)
        html = _part(html, best - _AROUND, best + 2 * _AROUND)
    text = words_of(html)
    found = _found(text, words)
    best, most = _best(found, _LENGTH)
    start = max(0, best - _BEFORE)
    if start:
        start = text.find(" ", start) + 1
    end = text.rfind(" ", start, start + _LENGTH) if len(text) > start + _LENGTH else len(text)
    shown: list[str] = []
    after = start
    for at, stop, _ in found:
        if after <= at and stop <= end:
            shown += text[after:at], f"[[{text[at:stop]}]]"
            after = stop
    shown.append(text[after:end])
    return f"{'… ' if start else ''}{''.join(shown)}{' …' if end < len(text) else ''}", -most


def _part(html: str, start: int, end: int) -> str:
    """Some of a text's HTML, cut where neither a tag nor words of the reader's are cut through."""
    start, end = max(0, start), min(end, len(html))
    if html.rfind("<em>", 0, start) > html.rfind("</em>", 0, start):
        start = html.find("</em>", start)
    if html.rfind("<", 0, start) > html.rfind(">", 0, start):
        start = html.find(">", start) + 1
    if html.rfind("<em>", start, end) > html.rfind("</em>", start, end):
        end = html.rfind("<em>", start, end)
    if html.rfind("<", start, end) > html.rfind(">", start, end):
        end = html.rfind("<", start, end)
    return html[start:end]


def _found(text: str, words: tuple[str, ...]) -> _Found:
    """Where whole words stand in a text: start, end, the word; some of each, in reading order.

    What begins a tag or stands for a sign is no word.
    """
    low = text.lower()
    if len(low) != len(text):
        low = text
    found = []
    for word in words:
        at, length = low.find(word), len(word)
        count = 0
        while at >= 0 and count < _MARKED:
            end = at + length
            before = low[at - 1] if at else " "
            of_tag = before in "<&" or low[max(0, at - 2) : at] == "</"
            if not (before.isalnum() or of_tag or low[end : end + 1].isalnum()):
                found.append((at, end, word))
                count += 1
            at = low.find(word, end)
    return sorted(found)


def _best(found: _Found, length: int) -> tuple[int, int]:
    """Where so much of a text begins that has most of the words, and how many it has."""
    best, most = 0, 0
    for number, (at, _, _) in enumerate(found):
        near = {word for one, _, word in found[number : number + 9] if one < at + length}
        if len(near) > most:
            best, most = at, len(near)
    return best, most
