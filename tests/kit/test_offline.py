"""The kit as a curator without a network meets it: `make test-kit` unpacks it into a fresh folder and runs it there.

Where the kernel lets us, in a network namespace of its own that has nothing but loopback; elsewhere with the ways out
closed by settings. Nothing of this repository is on any path.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import kit

ROOT = Path(__file__).parents[2]
PACKED = ROOT / "dist" / kit.NAME
INSIDE = Path(__file__).with_name("inside.py")


def closed() -> list[str]:
    """What a command begins with to run without a network; empty where this machine does not allow it."""
    asked = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--net", "--map-root-user"]
    allowed = shutil.which("unshare") and subprocess.run([*asked, "true"], check=False, capture_output=True)
    return asked if allowed and allowed.returncode == 0 else []


def environment(home: Path) -> dict[str, str]:
    """Nothing but what any machine has."""
    nowhere = "http://127.0.0.1:9"
    base = str(Path(sys.base_prefix) / "bin")
    path = os.pathsep.join([base, "/usr/local/bin", "/usr/bin", "/bin"])
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), nowhere)
    return {"PATH": path, "HOME": str(home), "LANG": "C.UTF-8", **proxies, "no_proxy": "127.0.0.1"}


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*closed(), *arguments],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=170,
    )


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kit in a folder whose name is Chinese and holds a space, as on a desktop."""
    assert PACKED.is_file(), "`make test-kit` makes it"
    folder = tmp_path_factory.mktemp("offline") / "离线 包"
    folder.mkdir()
    zipfile.ZipFile(PACKED).extractall(folder)
    assert not (folder / "venv").exists()
    return folder


def test_it_serves_and_reloads(unpacked: Path) -> None:
    done = run(unpacked, sys.executable, str(INSIDE), str(unpacked), "no network" if closed() else "")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "第一次运行" in done.stdout
    assert re.search(r"浏览器打开 http://127\.0\.0\.1:80\d\d/", done.stdout)
    assert "served: 对照检查素材库" in done.stdout
    assert "reloaded: 断网改的站名" in done.stdout


def test_it_checks_and_builds_without_setting_up_again(unpacked: Path) -> None:
    checked = run(unpacked, "sh", "start.sh", "check")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "第一次运行" not in checked.stdout
    assert "没有发现问题" in checked.stdout or "共 " in checked.stdout
    built = run(unpacked, "sh", "start.sh", "build")
    assert built.returncode == 0, built.stdout + built.stderr
    assert (unpacked / "source/site/index.html").is_file()
    for path in ("index.html", "library.json", "hosting/index.html"):
        assert (unpacked / "source/site" / path).read_bytes() == (unpacked / "site" / path).read_bytes(), path


def test_what_is_wrong_is_said(unpacked: Path, tmp_path: Path) -> None:
    wrong = run(unpacked, "sh", "start.sh", "nonsense")
    assert wrong.returncode == 2
    assert "用法：" in wrong.stdout
    # A machine without Python.
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("sh", "dirname"):
        (tools / name).symlink_to(shutil.which(name) or "")
    none = subprocess.run(
        ["sh", "start.sh"],
        cwd=unpacked,
        env={"PATH": str(tools)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert none.returncode == 1
    assert "没有找到 Python 3.11、3.12 或 3.13" in none.stderr
    # A zip that was not unpacked whole.
    wheels = unpacked / "wheelhouse"
    wheels.rename(unpacked / "elsewhere")
    part = run(unpacked, "sh", "start.sh", "check")
    (unpacked / "elsewhere").rename(wheels)
    assert part.returncode == 1
    assert "请把压缩包整个解压出来" in part.stderr
