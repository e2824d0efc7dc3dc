"""YAML nodes to typed values: each field is read by its type, each fault keeps its line."""

import re
import types
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from inspect import signature
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import yaml

from clinical.citation import Citation, VerifyKind
from db.address import SCHEME, Address
from db.errors import Fault
from db.manuscript import Content, Place
from db.markdown import blocks, read_citations, read_words
from db.records import (
    Certainty,
    Jurisdiction,
    Names,
    Rate,
    Record,
    Section,
    Statement,
    is_kind_of_part,
)

MISSING_VALUE = object()
_ID = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Support:
    """The references that stand over a part of a record and hold for what is inside it."""

    cite: tuple[Citation, ...] = ()
    checked: VerifyKind | None = None


class ValueReader:
    """YAML nodes to typed values; each value that cannot be read is one fault."""

    def __init__(self, file: str, content: Content, levels: dict[str, VerifyKind]) -> None:
        self.file = file
        self.content = content
        self.levels = levels

    def fault(self, line: int, what: str) -> object:
        self.content.faults.append(Fault(self.file, line, what))
        return MISSING_VALUE

    def record(
        self, type_: type[Record], node: yaml.Node, address: Address, taken: dict[str, Any]
    ) -> Record | None:
        value = self.value(type_, node, address, (), Support(), taken)
        return None if value is MISSING_VALUE else value  # type: ignore[return-value]

    def value(
        self,
        type_: Any,
        node: yaml.Node,
        record: Address,
        place: tuple[str, ...],
        support: Support,
        taken: dict[str, Any] | None = None,
    ) -> object:
        type_, names = _plain_type(type_)
        if _is_null(node):
            name = place[-1] if place else type_.__name__
            return self.fault(line_of(node), f"{name} is empty")
        if type_ is Statement:
            return self._statement(node, record, ".".join(place))
        if type_ == tuple[Citation, ...]:
            return self._citations(node, record)
        if get_origin(type_) is tuple:
            return self._sequence(get_args(type_)[0], node, record, place, support)
        if isinstance(type_, type) and is_kind_of_part(type_) and type_ is not Rate:
            return self._mapping(type_, node, record, place, support, taken or {})
        if not isinstance(node, yaml.ScalarNode):
            return self.fault(line_of(node), f"{place[-1]} is one value, not a list or a group")
        value = self._scalar(type_, node, place)
        if names and value is not MISSING_VALUE:
            return self._mention(names, str(value), node, record)
        return value

    def _scalar(self, type_: Any, node: yaml.ScalarNode, place: tuple[str, ...]) -> object:
        text = node.value.strip()
        try:
            return _SCALARS[type_](text) if type_ in _SCALARS else type_(text)
        except (ValueError, InvalidOperation):
            if isinstance(type_, type) and issubclass(type_, StrEnum):
                known = ", ".join(type_)
                return self.fault(line_of(node), f"{place[-1]}: {text!r} is none of: {known}")
            wanted = _WANTED.get(type_, "a value")
            return self.fault(line_of(node), f"{place[-1]}: {text!r} is not {wanted}")

    def _mention(self, names: Names, text: str, node: yaml.Node, record: Address) -> object:
        if not text:
            return text
        try:
            target = Address.parse(f"{SCHEME}{names.kind}/{text}" if names.kind else SCHEME + text)
        except ValueError:
            wanted = f"the id of a {names.kind}" if names.kind else "kind/id"
            return self.fault(line_of(node), f"{text!r} is not {wanted}")
        self.content.mentions.append((Place(self.file, line_of(node)), record, target))
        return text if names.kind else str(target)

    def _sequence(
        self,
        item_type: Any,
        node: yaml.Node,
        record: Address,
        place: tuple[str, ...],
        support: Support,
    ) -> object:
        if not isinstance(node, yaml.SequenceNode):
            return self.fault(line_of(node), f"{place[-1]} is a list")
        values, ids = [], set()
        for index, item in enumerate(node.value):
            id_ = scalar_of(item, "id") or str(index)
            if not _ID.fullmatch(id_):
                self.fault(line_of(item), f"an id is letters, digits, - and _: {id_!r}")
            if id_ in ids:
                self.fault(line_of(item), f"the id {id_} is used twice in {place[-1]}")
            ids.add(id_)
            values.append(self.value(item_type, item, record, (*place, id_), support))
        return tuple(v for v in values if v is not MISSING_VALUE)

    def _mapping(
        self,
        type_: Any,
        node: yaml.Node,
        record: Address,
        place: tuple[str, ...],
        support: Support,
        taken: dict[str, Any],
    ) -> object:
        if not isinstance(node, yaml.MappingNode):
            name = place[-1] if place else type_.__name__
            return self.fault(line_of(node), f"{name} is a group of 'field: value' lines")
        known = _fields(type_)
        nodes: dict[str, yaml.Node] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.fault(
                    line_of(key), "a field has a name, not a list or a group, before its colon"
                )
                continue
            if key.value in nodes:
                self.fault(line_of(key), f"the field {key.value} is given twice")
            elif key.value not in known or key.value in ("sections", "html"):
                self.fault(line_of(key), f"there is no field {key.value} in {_words(type_)}")
            nodes[key.value] = value
        support = self._support(known, nodes, record, support)
        values = dict(taken)
        for name, (optional, hint) in known.items():
            if name in values:
                continue
            if name in nodes and not (optional and _is_null(nodes[name])):
                values[name] = self.value(hint, nodes[name], record, (*place, name), support)
            elif name == "cite" and support.cite:
                values[name] = support.cite
            elif name == "checked" and support.checked:
                values[name] = support.checked
            elif not optional:
                values[name] = self.fault(line_of(node), f"{_words(type_)} needs {name}")
        if any(value is MISSING_VALUE for value in values.values()):
            return MISSING_VALUE
        return type_(**values)

    def _support(
        self,
        known: dict[str, tuple[bool, Any]],
        nodes: dict[str, yaml.Node],
        record: Address,
        over: Support,
    ) -> Support:
        """The references that hold inside a group: its own, else those over it."""
        if "cite" not in known or "cite" not in nodes:
            return over
        quiet = ValueReader(self.file, Content(), self.levels)
        cite = quiet._citations(nodes["cite"], record)
        if not isinstance(cite, tuple) or not cite:
            return over
        checked = self.levels.get(cite[0].reference, VerifyKind.OWN_KNOWLEDGE)
        if "checked" in nodes and nodes["checked"].value in tuple(VerifyKind):
            checked = VerifyKind(nodes["checked"].value)
        return Support(cite, checked)

    def _citations(self, node: yaml.Node, record: Address) -> object:
        if not isinstance(node, yaml.ScalarNode):
            return self.fault(line_of(node), 'references are written "[@id, place; @id, place]"')
        try:
            cite = read_citations(node.value)
        except ValueError as error:
            return self.fault(line_of(node), str(error))
        self._mention_references(cite, line_of(node), record)
        return cite

    def _mention_references(self, cite: tuple[Citation, ...], line: int, record: Address) -> None:
        for one in cite:
            target = Address("reference", one.reference)
            self.content.mentions.append((Place(self.file, line), record, target))

    def _statement(self, node: yaml.Node, record: Address, place: str) -> object:
        if not isinstance(node, yaml.ScalarNode):
            return self.fault(line_of(node), f"{place} is a sentence with its references")
        line = line_of(node) + (1 if node.style in ("|", ">") else 0)
        return self.statement(node.value, line, record, place)

    def statement(self, source: str, line: int, record: Address, place: str) -> object:
        try:
            words = read_words(source)
            marks = dict(words.marks)
            id_ = marks.pop("id", "") or place
            checked = marks.pop("checked", "")
            certainty = marks.pop("certainty", "")
            jurisdiction = marks.pop("in", "")
            level = VerifyKind(checked) if checked else self._level(words.cite)
            statement = Statement(
                id=id_,
                text=words.text,
                html=words.html,
                cite=words.cite,
                checked=level,
                certainty=Certainty(certainty) if certainty else None,
                jurisdiction=Jurisdiction(jurisdiction) if jurisdiction else None,
            )
        except ValueError as error:
            return self.fault(line, str(error))
        if marks:
            self.fault(line, f"a statement has no mark {', '.join(sorted(marks))}")
        if not statement.text:
            return self.fault(line, "a statement has no words")
        if not id_:
            return self.fault(line, "a statement in prose needs a name: {#name}")
        where = record.at(id_)
        if where in self.content.places:
            self.fault(line, f"the name {id_} is used twice in this record")
        self.content.places[where] = Place(self.file, line)
        self.content.statements[where] = statement
        self._mention_references(words.cite, line, record)
        for link in words.links:
            try:
                self.content.mentions.append((Place(self.file, line), record, Address.parse(link)))
            except ValueError:
                self.fault(line, f"a link leads to a record (dorsal:kind/id), not to {link!r}")
        return statement

    def _level(self, cite: tuple[Citation, ...]) -> VerifyKind:
        if not cite:
            return VerifyKind.OWN_KNOWLEDGE
        return self.levels.get(cite[0].reference, VerifyKind.OWN_KNOWLEDGE)

    def sections(self, body: str, first_line: int, record: Address) -> tuple[Section, ...]:
        """A body's headings, each with its statements."""
        found: list[tuple[str, str, list[Statement]]] = []
        for block in blocks(body, first_line):
            if block.fault:
                self.fault(block.line, block.fault)
            elif block.section:
                where = record.at(block.section)
                if where in self.content.places:
                    self.fault(block.line, f"the name {block.section} is used twice in this record")
                self.content.places[where] = Place(self.file, block.line)
                found.append((block.section, block.text, []))
            elif not found:
                self.fault(block.line, "prose begins with a heading: ## Title {#name}")
            else:
                statement = self.statement(block.text, block.line, record, "")
                if isinstance(statement, Statement):
                    found[-1][2].append(statement)
        return tuple(
            Section(id=id_, title=title, statements=tuple(statements))
            for id_, title, statements in found
        )


@cache
def _fields(type_: type) -> dict[str, tuple[bool, Any]]:
    """Of each field of a part of a record, whether it may be left out, and its hint."""
    hints = get_type_hints(type_, include_extras=True)
    declared = signature(type_).parameters.values()
    return {one.name: (one.default is not one.empty, hints[one.name]) for one in declared}


def _plain_type(type_: Any) -> tuple[Any, Names | None]:
    """A hint without None and without its marks; the kind of record it names, if it does."""
    if get_origin(type_) in (Union, types.UnionType):
        type_ = next(t for t in get_args(type_) if t is not type(None))
    if get_origin(type_) is Annotated:
        plain, mark = get_args(type_)
        return plain, mark
    return type_, None


def _words(type_: type) -> str:
    name = type_.__name__
    return "a " + "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip()


def line_of(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in ("", "null", "~")


def scalar_of(node: yaml.Node, name: str) -> str:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == name and isinstance(value, yaml.ScalarNode):
                return str(value.value)
    return ""


def _read_decimal(text: str) -> Decimal:
    number = Decimal(text)
    if not number.is_finite():
        raise ValueError(text)
    return number


def _read_rate(text: str) -> Rate:
    below = text.startswith("<")
    return Rate(percent=_read_decimal(text.removeprefix("<")), below=below)


def _read_bool(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(text)
    return text == "true"


_SCALARS: dict[Any, Any] = {
    str: str,
    int: int,
    bool: _read_bool,
    Decimal: _read_decimal,
    date: date.fromisoformat,
    Rate: _read_rate,
}
_WANTED: dict[Any, str] = {
    int: "a whole number",
    bool: "true or false",
    Decimal: "a number written with digits and a point",
    date: "a date written YYYY-MM-DD",
    Rate: 'a percentage, or "<1"',
}
