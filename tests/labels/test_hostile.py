"""What is not a label of a medicine for people, or means harm, is refused with the true reason."""

import io
import json
import os
import re
import tempfile
import time
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from db.labels.archive import Document, Job, Opened, jobs
from db.labels.openfda import read_openfda, records
from db.labels.reading import outcome
from db.labels.ready import ready
from db.labels.records import RefusedError
from db.labels.spl import read_spl
from tests.users import an_ordinary_user

SET_ID = "11111111-2222-3333-4444-555555555555"


def spl(
    *,
    head: str = '<?xml version="1.0" encoding="UTF-8"?>',
    kind: str = "34391-3",
    set_id: str = f'<setId root="{SET_ID.upper()}"/>',
    version: str = '<versionNumber value="3"/>',
    text: str = "<paragraph>Take one.</paragraph>",
    body: str = "",
) -> str:
    return f"""{head}<document xmlns="urn:hl7-org:v3"><code code="{kind}" displayName="X LABEL"/>
        <title>Trial</title><effectiveTime value="20259999"/>{set_id}{version}
        <component><structuredBody><component><section ID="a"><code code="34067-9"/>
        <title>1 USES</title><text>{text}</text></section></component>{body}</structuredBody>
        </component></document>"""


BOMB = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
REFUSED: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "empty"),
    "blank": (b" \n ", "empty"),
    "entity bomb": (spl(head=BOMB, text="&b;").encode(), "declares a document type"),
    "external entity": (spl(head=OUTSIDE, text="&a;").encode(), "declares a document type"),
    "late DOCTYPE": (
        spl(head=f"<!--{'x' * 9000}-->{OUTSIDE}", text="&a;").encode(),
        "declares a document type",
    ),
    "DOCTYPE in UTF-16": (
        spl(head='<?xml version="1.0" encoding="UTF-16"?>' + BOMB).encode("utf-16"),
        "declares a document type",
    ),
    "cut short": (spl().encode()[:-40], "not well-formed"),
    "unknown entity": (spl(text="&nbsp;").encode(), "not well-formed"),
    "NUL": (spl(text="\0").encode(), "not well-formed"),
    "wrong encoding": (spl(text="25 µg").encode("latin-1"), "not well-formed"),
    "unknown encoding": (spl(head='<?xml version="1.0" encoding="x-none"?>').encode(), "not well"),
    "12 MB attribute": (spl(text=f'<content ID="{"a" * 12_000_000}"/>').encode(), "not well"),
    "nested 5,000 deep": (spl(text="<content>" * 5000 + "</content>" * 5000).encode(), "too deep"),
    "33 MB": (b"<a>" + b" " * (33 << 20) + b"</a>", "larger than 32 MB"),
    "HTML": (b"<html><body><p>404</p></body></html>", "not an SPL document"),
    "no namespace": (b"<document><setId/></document>", "not an SPL document"),
    "animal": (spl(kind="50578-4").encode(), "label for animals"),
    "bulk": (spl(kind="53409-9").encode(), "a bulk ingredient"),
    "supplement": (spl(kind="58476-3").encode(), "a dietary supplement"),
    "unknown type": (spl(kind="99999-9").encode(), "x label (99999-9)"),
    "no type": (spl(kind="").encode(), "no code"),
    "no set id": (spl(set_id="").encode(), "no set id"),
    "odd set id": (spl(set_id='<setId root="../../etc"/>').encode(), "its set id is none"),
    "no version": (spl(version="").encode(), "no version number"),
    "odd version": (spl(version='<versionNumber value="-1"/>').encode(), "no version number"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_bad_xml_is_refused_at_once_with_its_reason(case: str) -> None:
    data, why = REFUSED[case]
    started = time.perf_counter()
    with pytest.raises(RefusedError, match=r".+") as refused:
        read_spl(data)
    assert why in str(refused.value)
    assert not re.search("<string>|XML_PARSE", str(refused.value)), "words for programmers"
    assert time.perf_counter() - started < 5


def test_a_sound_label_is_read_in_any_encoding_with_any_prefix_and_an_impossible_date() -> None:
    plain = spl(text="<paragraph>25 µg</paragraph>")
    latin = plain.replace("UTF-8", "ISO-8859-1").encode("latin-1")
    wide = plain.replace("UTF-8", "UTF-16").encode("utf-16")
    marked = b"\xef\xbb\xbf" + plain.encode()
    prefixed = plain.replace("<", "<v:").replace("<v:/", "</v:").replace("<v:?", "<?")
    prefixed = prefixed.replace("xmlns=", "xmlns:v=")
    for data in (plain.encode(), latin, wide, marked, prefixed.encode()):
        label = read_spl(data)
        assert [section.text for section in label.walk()] == ["25 µg"]
        assert (label.set_id, label.version, label.effective) == (SET_ID, 3, "20259999")


def test_what_is_dangerous_on_a_page_comes_out_as_words() -> None:
    text = (
        '<script>alert(1)</script><paragraph onclick="x">&lt;img src=x&gt;</paragraph>'
        '<linkHtml href="javascript:x">a</linkHtml><linkHtml href="http://b.example">b</linkHtml>'
        '<table><tbody><tr><td colspan="99999999" rowspan="-1">c</td></tr></tbody></table>'
    )
    (section,) = read_spl(spl(text=text).encode()).walk()
    assert section.html == (
        "alert(1)<p>&lt;img src=x&gt;</p>ab"
        '<table><tbody><tr><td colspan="100">c</td></tr></tbody></table>'
    )


def test_empty_sections_are_kept_and_thousands_of_products_are_read() -> None:
    section = "<component><section><code code='42229-5'/></section></component>"
    product = """<subject><manufacturedProduct><manufacturedProduct><name>N</name><code code="1-2"
        codeSystem="2.16.840.1.113883.6.69"/></manufacturedProduct></manufacturedProduct></subject>"""
    data = f"""<component><section><code code="48780-1"/>{product * 5000}</section></component>"""
    started = time.perf_counter()
    label = read_spl(spl(body=section + data).encode())
    assert len(label.products) == 5000
    assert len(label.walk()) == 2
    assert ready(label).codes == "1-2 12"
    assert time.perf_counter() - started < 5


def test_a_label_of_endless_sections_is_refused() -> None:
    section = "<component><section><title>t</title></section></component>"
    with pytest.raises(RefusedError, match="more than 4,095 sections"):
        ready(read_spl(spl(body=section * 4100).encode()))


RECORDS = {
    "a list": ("[]", "no list of results"),
    "no results": ('{"meta": {}}', "no list of results"),
    "cut short": ('{"results": [{"set_id": "a"', "ends within a record"),
    "nested": ('{"results": [' + "[" * 100_000, "nested too deep"),
    "not UTF-8": (b'{"results": [{"a": "\xff"}]}', "not UTF-8"),
}


@pytest.mark.parametrize("case", RECORDS)
def test_bad_json_is_refused_with_its_reason(case: str) -> None:
    text, why = RECORDS[case]
    with pytest.raises(RefusedError, match=why):
        list(records(io.BytesIO(text if isinstance(text, bytes) else text.encode())))


def test_an_openfda_record_without_what_a_label_needs_is_refused() -> None:
    whole = {"set_id": SET_ID, "version": "1", "purpose": ["Pain"]}
    assert read_openfda(whole).sections[0].text == "Pain"
    for name, why in (
        ("set_id", "no set id"),
        ("version", "no version"),
        ("purpose", "no section"),
    ):
        with pytest.raises(RefusedError, match=why):
            read_openfda({key: value for key, value in whole.items() if key != name})
    with pytest.raises(RefusedError, match="animal"):
        read_openfda(whole | {"openfda": {"product_type": ["OTC ANIMAL DRUG"]}})
    with pytest.raises(RefusedError, match="no JSON object"):
        read_openfda(7)


def zipped(
    path: Path,
    members: dict[str, bytes],
    how: int = zipfile.ZIP_DEFLATED,
    level: int | None = None,
) -> Path:
    with zipfile.ZipFile(path, "w", how, compresslevel=level) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return path


def read(path: Path) -> list[Document]:
    found: list[Document] = []
    with closing(Opened()) as opened:
        for one in jobs([path]):
            found += opened.documents(one) if isinstance(one, Job) else [one]
    return found


def whys(path: Path) -> list[str]:
    return [outcome(one, frozenset()).why for one in read(path)]


def test_one_bad_member_of_a_zip_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    good = spl().encode()
    path = zipped(
        tmp_path / "part.zip",
        {
            "a/good.xml": good,
            "../../up.xml": good,
            "/root.xml": good,
            "c:\\drive.xml": good,
            "bomb.xml": b" " * (30 << 20),
            "__MACOSX/._good.xml": b"x",
            "picture.jpg": b"x",
            "bad.zip": b"PK\x03\x04 but not really",
            "last.xml": good,
        },
    )
    found = {one.name.rpartition(" › ")[2]: one.why for one in read(path)}
    assert found == {
        "a/good.xml": "",
        "../../up.xml": "its name leads out of the zip",
        "/root.xml": "its name leads out of the zip",
        "c:\\drive.xml": "its name leads out of the zip",
        "bomb.xml": "it unpacks to more than 200 times its size",
        "bad.zip": "the zip is damaged or cut short: File is not a zip file",
        "last.xml": "",
    }
    assert not (tmp_path.parent.parent / "up.xml").exists()


def test_zips_within_zips_are_read_to_a_depth(tmp_path: Path) -> None:
    path = zipped(tmp_path / "0.zip", {"label.xml": spl().encode()})
    for depth in (1, 2):
        path = zipped(tmp_path / f"{depth}.zip", {"inner.zip": path.read_bytes()})
        assert whys(path) == [""]
    path = zipped(tmp_path / "3.zip", {"inner.zip": path.read_bytes()})
    assert whys(path) == ["more than 3 zips within each other"]


def test_a_zip_with_any_byte_turned_gives_the_very_same_label_or_none(tmp_path: Path) -> None:
    data = spl(text=f"<paragraph>{' '.join(map(str, range(300)))}</paragraph>").encode()
    whole = zipped(tmp_path / "whole.zip", {"a.xml": data}).read_bytes()
    turned = tmp_path / "turned.zip"
    for at in range(len(whole)):
        turned.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        for document in read(turned):
            assert document.why or document.data == data, at


def test_a_member_whose_own_header_names_another_file_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "other.zip", {"a.xml": spl().encode()})
    path.write_bytes(path.read_bytes().replace(b"a.xml", b"b.xml", 1))
    assert "damaged or cut short" in whys(path)[0]


def test_a_zip_that_is_cut_short_or_encrypted_or_holds_nothing_is_refused(tmp_path: Path) -> None:
    whole = zipped(tmp_path / "whole.zip", {"a.xml": spl().encode()})
    cut = tmp_path / "cut.zip"
    cut.write_bytes(whole.read_bytes()[:-30])
    assert "damaged or cut short" in whys(cut)[0]
    broken = bytearray(whole.read_bytes())
    broken[60] ^= 0xFF
    (tmp_path / "flipped.zip").write_bytes(broken)
    assert "damaged or cut short" in whys(tmp_path / "flipped.zip")[0]
    locked = bytearray(whole.read_bytes())
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(locked)
    assert whys(tmp_path / "locked.zip") == ["it is encrypted"]
    nothing = zipped(tmp_path / "nothing.zip", {"a.jpg": b"x"})
    assert "holds no label" in whys(nothing)[0]


def test_a_zip_that_lies_about_sizes_unpacks_no_more_than_it_said(tmp_path: Path) -> None:
    path = zipped(tmp_path / "lie.zip", {"a.xml": b"<a>" + b"x" * (1 << 20) + b"</a>"})
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (100).to_bytes(4, "little")
    path.write_bytes(data)
    (document,) = read(path)
    assert len(document.data) <= 100


def test_a_file_that_is_not_there_or_of_another_kind_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    assert whys(tmp_path / "a.txt") == ["neither XML nor JSON nor a zip"]
    assert "cannot be read" in whys(tmp_path / "none.xml")[0]


def test_a_file_that_is_gone_or_changed_meanwhile_is_named(tmp_path: Path) -> None:
    gone = tmp_path / "gone.xml"
    gone.write_text(spl())
    path = zipped(tmp_path / "many.zip", {f"{n}.xml": spl().encode() for n in range(9)})
    found = [one for one in jobs([gone, path]) if isinstance(one, Job)]
    gone.unlink()
    zipped(path, {"0.xml": spl().encode()})
    with closing(Opened()) as opened:
        (lost,), (changed,) = (list(opened.documents(job)) for job in found)
    assert "cannot be read" in lost.why
    assert (changed.name, changed.why) == (str(path), "it was changed while the import ran")


@pytest.mark.skipif(os.name != "posix", reason="rights are kept in another way there")
def test_a_folder_that_may_not_be_looked_through_is_named() -> None:
    """Done by an ordinary user: root may read anything."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        shut, below = Path(name, "shut"), Path(name, "shut", "below")
        below.mkdir(parents=True)
        Path(name, "a.xml").write_text(spl())
        shut.chmod(0)
        with an_ordinary_user():
            found = {one.name: one.why for one in read(Path(name))}
            found |= {one.name: one.why for one in read(below)}
        shut.chmod(0o755)
    assert found.pop(str(Path(name, "a.xml"))) == ""
    assert found == dict.fromkeys(map(str, (shut, below)), "it cannot be read: Permission denied")


def test_a_pipe_or_a_device_is_named_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xml")
    (tmp_path / "endless.zip").symlink_to("/dev/zero")
    (tmp_path / "z.xml").write_text(spl())
    found = read(tmp_path)
    assert [one.why for one in found] == ["it is a device or a pipe, not a file"] * 2 + [""]


def test_a_part_of_openfda_in_a_zip_is_read_record_by_record(tmp_path: Path) -> None:
    whole = [{"set_id": SET_ID, "version": str(n), "purpose": [f"Pain {n}"]} for n in range(40)]
    part = {"meta": {"x": "[]"}, "results": [*whole, {"set_id": "?"}]}
    path = zipped(tmp_path / "drug-label.json.zip", {"a.json": json.dumps(part).encode()})
    found = [outcome(one, frozenset()) for one in read(path)]
    assert [one.ready.version for one in found if one.ready] == list(range(40))
    assert found[-1].why == "its set id is none"
    assert found[-1].name.endswith("a.json, record 41")


def test_a_member_that_is_known_is_not_unpacked_nor_read_again(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "a.zip", {"a.xml": spl().encode()})
    members = {"a.zip": inner.read_bytes(), "b.xml": spl(text="b").encode()}
    (job,) = jobs([zipped(tmp_path / "0.zip", members)])
    assert isinstance(job, Job)
    with closing(Opened()) as opened:
        first, second = opened.documents(job)
    with closing(Opened(frozenset({first.digest}))) as opened:
        again, other = opened.documents(job)
    assert (again.digest, again.data, again.why) == (first.digest, b"", "")
    assert other == second
    told = outcome(again, frozenset({first.digest}))
    assert (told.ready, told.why) == (None, "")


def test_the_long_directory_of_a_zip_is_read_once_for_all_its_jobs(tmp_path: Path) -> None:
    path = zipped(tmp_path / "many.zip", {f"{n}.xml": b"<a/>" for n in range(150)})
    first, *rest = [one for one in jobs([path]) if isinstance(one, Job)]
    with closing(Opened()) as opened:
        count = len(list(opened.documents(first)))
        path.unlink()
        assert count + sum(len(list(opened.documents(job))) for job in rest) == 150
