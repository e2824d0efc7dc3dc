"""Content files in: Markdown with front matter and YAML, read into records with their lines.

Values are read from the text of the file by the type of the field they fill, so `0.10` stays 0.10,
`no` stays a word, and every fault is found in one run with its file and line.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

import yaml

from clinical.citation import VerifyKind
from db.address import Address
from db.errors import Fault
from db.manuscript import Content, Place
from db.outline import outline
from db.records import (
    KINDS,
    Edition,
    Question,
    Synonym,
)
from db.values import Support, ValueReader, line_of, scalar_of

FOLDERS: tuple[tuple[str, str], ...] = (
    ("references/*.yaml", "reference"),
    ("conditions/*.md", "condition"),
    ("conditions/topics/*.md", "topic"),
    ("alternatives/*.md", "alternative"),
    ("alternatives/topics/*.md", "topic"),
    ("dosing/products.yaml", "product"),
    ("dosing/regimens.yaml", "regimen"),
    ("dosing/topics/*.md", "topic"),
    ("side_effects/topics/*.md", "topic"),
    ("side_effects/side_effects.yaml", "side-effect"),
    ("side_effects/tables/*.yaml", "table"),
    ("side_effects/warnings.yaml", "warning"),
    ("side_effects/interactions.yaml", "interaction"),
    ("side_effects/contraindications.yaml", "contraindication"),
    ("side_effects/populations/*.md", "population"),
    ("claims/articles.yaml", "article"),
    ("claims/claims_*.yaml", "claim"),
    ("claims/contradictions.yaml", "contradiction"),
)
"""Where each kind is written. References come first: they say how a statement was checked."""

EDITION = "edition.yaml"
_SYNONYMS, _QUESTIONS = "words/synonyms.yaml", "words/questions.yaml"
_DEEPEST = 40
T = TypeVar("T")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


Sources = Mapping[str, bytes]
"""The files of a content folder by their paths in it, as `conditions/sciatica.md`."""


def read_content(folder: Path) -> Content:
    """Every file of a content folder. Faults are gathered in the result, none is raised."""
    sources, faults = sources_in(folder)
    content = read_sources(sources)
    content.faults[:0] = faults
    return content


def sources_in(folder: Path) -> tuple[Sources, tuple[Fault, ...]]:
    """The files of a content folder but its README, and a fault for each that cannot be read.

    Lines end as on Linux, so that every system makes the same of them.
    """
    sources: dict[str, bytes] = {}
    faults = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != "README.md":
            name = path.relative_to(folder).as_posix()
            try:
                sources[name] = path.read_bytes().replace(b"\r\n", b"\n")
            except OSError as error:
                faults.append(Fault(name, 1, f"cannot be read: {error}"))
    return sources, tuple(faults)


def read_sources(sources: Sources) -> Content:
    """The same from files in memory."""
    content = Content()
    content.edition = read_one(sources, EDITION, Edition, content)
    known = {EDITION, _SYNONYMS, _QUESTIONS}
    for pattern, kind in FOLDERS:
        levels = {id_: r.checked for id_, r in content.references().items()}
        for name in _matching(pattern, sources):
            known.add(name)
            _FileReader(content, name, kind, levels).read(sources[name])
    content.synonyms += [value for _, value in _items(sources, _SYNONYMS, Synonym, content)]
    content.questions += _items(sources, _QUESTIONS, Question, content)
    for name in sorted(sources.keys() - known):
        content.faults.append(Fault(name, 1, "this file is in no place that Dorsal reads"))
    return content


def _matching(pattern: str, sources: Sources) -> list[str]:
    """The names of a pattern's folder; unlike PurePath.match, at its depth only."""
    depth = pattern.count("/")
    return sorted(
        name for name in sources if name.count("/") == depth and PurePosixPath(name).match(pattern)
    )


def read_one(sources: Sources, name: str, type_: type[T], content: Content) -> T | None:
    """A file that is one value of a type. Faults are gathered."""
    node = _composed(sources, name, content)
    if node is None:
        return None
    reader = ValueReader(name, content, {})
    value = reader.value(type_, node, Address("words", Path(name).stem), (), Support())
    return value if isinstance(value, type_) else None


def _composed(sources: Sources, name: str, content: Content) -> yaml.Node | None:
    """The YAML of a file that is one value. Faults are gathered."""
    if name not in sources:
        content.faults.append(Fault(name, 1, "cannot be read: there is no such file"))
        return None
    try:
        node = _composed_of(sources[name].decode())
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        content.faults.append(Fault(name, 1, f"cannot be read: {error}"))
        return None
    if node is None:
        content.faults.append(Fault(name, 1, "the file is empty"))
    return node


def _composed_of(text: str) -> yaml.Node | None:
    """The YAML of a text, which may not nest without end, nor mean more than it says by aliases.

    The composer of libyaml calls itself for each level, and would bring the process down.
    """
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        wrong = "it is nested too deep" if depth > _DEEPEST else ""
        if isinstance(event, yaml.AliasEvent):
            wrong = "an alias (*name) is not used here"
        if wrong:
            line = event.start_mark.line if event.start_mark else 0
            mark = yaml.Mark("", 0, line, 0, None, 0)
            raise yaml.MarkedYAMLError(problem=wrong, problem_mark=mark)
    node: yaml.Node | None = yaml.compose(text, Loader=yaml.CSafeLoader)
    return node


def _items(
    sources: Sources, name: str, type_: type[T], content: Content
) -> Iterator[tuple[Place, T]]:
    """Each item of a list file, if it is there, as a value of a type. Faults are gathered.

    Without the lists of words people type a content is searched by its own words alone.
    """
    if name not in sources:
        return
    node = _composed(sources, name, content)
    reader = ValueReader(name, content, {})
    for item in getattr(node, "value", ()):
        value = reader.value(type_, item, Address("words", Path(name).stem), (), Support())
        if isinstance(value, type_):
            yield Place(name, line_of(item)), value


class _FileReader:
    def __init__(
        self, content: Content, file: str, kind: str, levels: dict[str, VerifyKind]
    ) -> None:
        self.content = content
        self.file = file
        self.kind = kind
        self.values = ValueReader(file, content, levels)

    def read(self, source: bytes) -> None:
        try:
            text = source.decode()
        except UnicodeDecodeError as error:
            self.fault(1, f"cannot be read as UTF-8 text: {error}")
            return
        if self.file.endswith(".md"):
            self._read_markdown(text)
        else:
            self._read_list(text)

    def _read_markdown(self, text: str) -> None:
        head, body, body_line = _split_front_matter(text)
        if head is None:
            self.fault(1, "begins with the typed part between two --- lines")
            return
        node = self._compose("\n" + head)
        if isinstance(node, yaml.MappingNode):
            self._read_record(node, body, body_line)
        elif node is not None:
            self.fault(2, "the typed part is a list of 'field: value' lines")

    def _read_list(self, text: str) -> None:
        node = self._compose(text)
        if isinstance(node, yaml.SequenceNode):
            for item in node.value:
                if isinstance(item, yaml.MappingNode):
                    self._read_record(item, "", 0)
                else:
                    self.fault(line_of(item), "each item is a record of 'field: value' lines")
        elif node is not None:
            self.fault(1, "this file is a list of records, each beginning with '- id: …'")

    def _compose(self, text: str) -> yaml.Node | None:
        try:
            node = _composed_of(text)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self.fault(mark.line + 1 if mark else 1, f"YAML: {error.problem or error.context}")
            return None
        except yaml.YAMLError as error:
            self.fault(1, f"YAML: {error}")
            return None
        if node is None:
            self.fault(1, "the file is empty")
        return node

    def _read_record(self, node: yaml.MappingNode, body: str, body_line: int) -> None:
        id_ = scalar_of(node, "id")
        if not id_:
            self.fault(line_of(node), "a record needs an id")
            return
        address = Address(self.kind, id_)
        if not _ID.fullmatch(id_):
            self.fault(line_of(node), f"an id is letters, digits, - and _: {id_!r}")
            return
        if address in self.content.places:
            self.fault(line_of(node), f"the id {id_} is used twice")
            return
        self.content.places[address] = Place(self.file, line_of(node))
        taken: dict[str, Any] = {}
        for key, value in node.value:
            if key.value == "body":
                body, body_line = value.value, value.start_mark.line + 2
        node.value = [(k, v) for k, v in node.value if k.value != "body"]
        if body.strip():
            taken["sections"] = self.values.sections(body, body_line, address)
        record = self.values.record(KINDS[self.kind], node, address, taken)
        if record is not None:
            self.content.records[address] = record
            for section in outline(record):
                place = self.content.places[address]
                self.content.places.setdefault(address.at(section.id), place)

    def fault(self, line: int, what: str) -> None:
        self.content.faults.append(Fault(self.file, line, what))


def _split_front_matter(text: str) -> tuple[str | None, str, int]:
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].strip() != "---":
        return None, "", 0
    for index, line in enumerate(lines[1:], 1):
        if line.strip() == "---":
            return "".join(lines[1:index]), "".join(lines[index + 1 :]), index + 2
    return None, "", 0
