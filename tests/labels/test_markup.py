"""A section's mark-up as safe HTML: what is moved, what is marked, what is left out."""

import random
from xml.etree import ElementTree

import pytest
from lxml import etree

from db.labels.markup import Markup, words_of
from tests.labels.real import Shown, letters, words

SPL = 'xmlns="urn:hl7-org:v3"'


def written(inner: str, markup: Markup | None = None) -> str:
    text = etree.fromstring(f"<text {SPL}>{inner}</text>")
    xml = etree.tostring(text, encoding="unicode")
    return (markup or Markup()).write(xml)[0]


@pytest.mark.parametrize(
    ("spl", "html"),
    [
        ("<paragraph>One<br/>two</paragraph>", "<p>One<br>two</p>"),
        ("a &lt;b> &amp; \"c\" &#13;d", "a &lt;b&gt; &amp; \"c\"  d"),
        ('<content styleCode="bold italics">x</content>', "<b><i>x</i></b>"),
        ('<content><content styleCode="Bold">x</content></content>', "<b>x</b>"),
        ('<td colspan="2" rowspan="1" onclick="x">1</td>', '<td colspan="2">1</td>'),
        ("<script>x</script><unknown a='>'/>", "x"),
        ('<v:paragraph xmlns:v="urn:hl7-org:v3">x</v:paragraph>', "<p>x</p>"),
    ],
)  # fmt: skip
def test_each_tag_becomes_one_of_the_few(spl: str, html: str) -> None:
    assert written(spl) == html


def test_a_list_whose_items_bring_their_marks_shows_no_others() -> None:
    marked = (
        "<list><item><caption>a.</caption>One</item><item><caption>b.</caption>Two</item></list>"
    )
    assert written(marked) == "<blockquote><div>a. One</div><div>b. Two</div></blockquote>"
    plain = '<list listType="ordered"><item>One</item><item><caption>b.</caption>Two</item></list>'
    assert written(plain) == "<ol><li>One</li><li><b>b.</b> Two</li></ol>"


def test_a_caption_stands_before_its_list_or_table() -> None:
    table = "<table><caption>T<sub>1</sub></caption><tbody><tr><td>x</td></tr></tbody></table>"
    shown = "<p><b>T<sub>1</sub></b></p><table><tbody><tr><td>x</td></tr></tbody></table>"
    assert written(table) == shown
    assert written("<list><caption>L</caption><item>x</item></list>") == (
        "<p><b>L</b></p><ul><li>x</li></ul>"
    )
    assert written("<table><caption/><tr><td>x</td></tr></table>") == (
        "<table><tr><td>x</td></tr></table>"
    )


def test_a_tables_foot_stands_under_it_and_its_footnotes_after_it() -> None:
    shown = written(
        "<table><tfoot><tr><td>foot</td></tr></tfoot>"
        '<tbody><tr><td>1<footnote ID="n">note</footnote></td>'
        '<td>2<footnoteRef IDREF="n"/></td></tr></tbody></table><paragraph>after</paragraph>'
    )
    assert words_of(shown) == "1 2 foot note after"
    mark = "<sup><em>1</em></sup>"
    assert f"<td>1{mark}</td><td>2{mark}</td>" in shown
    assert "</table><div><em>1</em> note</div><p>after" in shown


def test_a_table_within_a_table_keeps_the_foot_of_each() -> None:
    inner = "<table><tfoot><tr><td>in</td></tr></tfoot><tbody><tr><td>x</td></tr></tbody></table>"
    shown = written(
        f"<table><tfoot><tr><td>out</td></tr></tfoot><tbody><tr><td>{inner}</td></tr></tbody></table>"
    )
    assert shown.count("<table>") == shown.count("</table>") == 2
    assert words_of(shown) == "out x in"


def test_a_paragraph_with_a_list_in_it_is_a_division() -> None:
    shown = written("<paragraph>a<list><item>b</item></list>c</paragraph><paragraph>d</paragraph>")
    assert shown == "<div>a<ul><li>b</li></ul>c</div><p>d</p>"


def test_a_link_is_one_where_it_leads_within_the_label_and_words_elsewhere() -> None:
    markup = Markup(targets={"here"}, reachable={"here", "s1"})
    shown = written(
        '<paragraph ID="here">x</paragraph><linkHtml href="#here">y</linkHtml>'
        '<linkHtml href="#nowhere">z</linkHtml><linkHtml href="https://a.b">w</linkHtml>',
        markup,
    )
    assert shown == '<p><a name="here"></a>x</p><a href="#here">y</a>zw'


def test_an_image_is_named_and_its_name_is_no_markup() -> None:
    xml = '<renderMultiMedia referencedObject="M"><caption>Fig</caption></renderMultiMedia>'
    text = f"<text {SPL}>{xml}</text>"
    assert Markup({"M": "a<b>.jpg"}).write(text) == (
        "<em>[image: a&lt;b&gt;.jpg]</em> <b>Fig</b>",
        ("a<b>.jpg",),
    )


_TAGS = (
    "paragraph content linkHtml list item caption table thead tbody tfoot tr td th footnote"
    " footnoteRef renderMultiMedia br sub sup col colgroup unknown p li"
).split()
_MARKS = ("", ' ID="n1"', ' ID="n2"', ' styleCode="bold"', ' href="#n1"', " q='>'")


def _nested(chance: random.Random, depth: int) -> str:
    parts = []
    for _ in range(chance.randrange(4)):
        if not depth or chance.random() < 0.35:
            parts.append(chance.choice((f" a{chance.randrange(99)} ", "\n  ", "x&lt;y ", "• z ")))
            continue
        tag, mark = chance.choice(_TAGS), chance.choice(_MARKS)
        inner = _nested(chance, depth - 1)
        parts.append(f"<{tag}{mark}>{inner}</{tag}>" if inner else f"<{tag}{mark}/>")
    return "".join(parts)


@pytest.mark.parametrize("seed", range(300))
def test_however_it_is_nested_it_comes_out_balanced_with_every_word(seed: int) -> None:
    inner = _nested(random.Random(seed), 6)
    shown = written(inner, Markup(targets={"n1", "n2"}, reachable={"n1", "n2"}))
    assert Shown(f"<div>{shown}</div>").faults == []
    there = ElementTree.fromstring(f"<text {SPL}>{inner}</text>")
    assert words(words_of(shown)) == words("".join(letters(there)))
