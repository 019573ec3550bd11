"""A zip file whose entries are packed in pieces is one like others."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from phrasebank.files import zips

ENTRIES = {
    "a/_manifest.yml": ["name: 测试\n"],
    "a/package.yml": ["matches:\n", *(f"  - 第{number}条，" * number + "\n" for number in range(200)), ""],
    "a/none.yml": [],
}


def joined() -> bytes:
    return zips.join({name: [zips.piece(text.encode()) for text in texts] for name, texts in ENTRIES.items()})


def test_it_holds_what_was_put_in_and_says_of_it_what_others_say() -> None:
    whole = {name: "".join(texts).encode() for name, texts in ENTRIES.items()}
    told = []
    for data in (joined(), zips.pack(whole)):
        with zipfile.ZipFile(BytesIO(data)) as package:
            assert package.testzip() is None
            assert {name: package.read(name) for name in package.namelist()} == whole
            told.append(
                [
                    (one.filename, one.date_time, one.compress_type, one.create_system, one.create_version,
                     one.extract_version, one.flag_bits, one.external_attr, one.CRC, one.file_size, one.extra)
                    for one in package.infolist()
                ]
            )  # fmt: skip
    assert told[0] == told[1]


def test_the_same_pieces_are_the_same_bytes() -> None:
    assert joined() == joined()
    assert len(zips.piece(b"x" * 10_000).packed) < 100, "it is packed"


@pytest.mark.skipif(not shutil.which("unzip"), reason="no unzip here")
def test_unzip_takes_it(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(joined())
    subprocess.run(["unzip", "-tq", "a.zip"], cwd=tmp_path, check=True)
