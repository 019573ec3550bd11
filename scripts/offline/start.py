"""Started from an unpacked kit: set up from its wheelhouse, then serve, build or check, all without a network.

Needs nothing but Python's standard library. Everything it makes stands in `venv/` beside `source/`; to start anew,
delete that folder.
"""

from __future__ import annotations

import importlib.util
import os
import platform
import shutil
import socket
import subprocess
import sys
from pathlib import Path

KIT = Path(os.path.abspath(__file__)).parents[3]  # noqa: PTH100 - on Windows, resolve() turns a drive that was lent into \\\\server
SOURCE, WHEELS, VENV = KIT / "source", KIT / "wheelhouse", KIT / "venv"
COMMANDS = {
    "serve": "在本机打开素材库，改了素材自动刷新（不写命令就是它）",
    "build": "用现在的素材生成网站",
    "check": "检查素材，列出问题和改法",
}
PORTS = range(8000, 8020)
_MACHINES = {("Windows", "AMD64"), ("Linux", "x86_64"), ("Linux", "aarch64")}


def _stop(message: str) -> None:
    sys.exit(message)


def _judge() -> None:
    """End with the reason where the kit has no wheels for this Python, or this Python cannot make an environment."""
    if not (3, 11) <= sys.version_info < (3, 14):
        _stop(
            f"这是 Python {platform.python_version()}，离线包里带的是 3.11、3.12、3.13 用的依赖。请换其中一个。"
        )
    if (platform.system(), platform.machine()) not in _MACHINES or sys.maxsize < 2**32:
        _stop(
            f"离线包里没有 {platform.system()} {platform.machine()} 用的依赖，"
            "有的是 64 位的 Windows、Linux x86_64 和 Linux arm64。"
        )
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        _stop(
            "这台电脑的 Python 缺少 venv 模块。请先装上，例如 Debian、Ubuntu、统信、麒麟：apt install python3-venv"
        )
    if not any(WHEELS.glob("*.whl")):
        _stop(f"没有找到 {WHEELS}。请把压缩包整个解压出来再运行。")


def _python() -> Path:
    """The environment's own Python."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _run(*arguments: str) -> int:
    """Run the environment's Python in the source folder, with nothing of this machine's settings for pip."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
    return subprocess.run(
        [str(_python()), *arguments],
        cwd=SOURCE,
        env=kept | {"PIP_CONFIG_FILE": os.devnull, "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"},
        check=False,
    ).returncode


def _set_up() -> None:
    """Make the environment, unless it stands ready: for this place, as it holds absolute paths, and this Python."""
    ready = VENV / "ready"
    wanted = f"{KIT}\n{sys.version}\n"
    if ready.is_file() and ready.read_text("utf-8") == wanted:
        return
    print(f"第一次运行：在 {VENV} 里装好依赖，不联网，大约一分钟……", flush=True)
    if VENV.exists():
        shutil.rmtree(VENV)
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False)
    if made.returncode != 0:
        _stop(f"没有建成 {VENV}，原因见上面。这个文件夹要能写，U 盘上不行就先复制到硬盘。")
    install = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index")
    pinned = ("--find-links", str(WHEELS), "--require-hashes", "-r", str(SOURCE / "requirements/run.txt"))
    own = ("--no-deps", "--no-build-isolation", "--editable", str(SOURCE))
    if _run(*install, *pinned) != 0 or _run(*install, *own) != 0:
        _stop("依赖没有装成，原因见上面。多半是压缩包没有解压完整，请核对校验值后重新解压。")
    ready.write_text(wanted, "utf-8")


def _free_port() -> int:
    for port in PORTS:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    _stop(f"{PORTS.start} 到 {PORTS.stop - 1} 号端口都有程序在用，请关掉一个再试。")
    return 0


def main(arguments: list[str]) -> int:
    """Carry out one command; returns its exit code."""
    command = arguments[0] if arguments else "serve"
    if command not in COMMANDS or len(arguments) > 1:
        print(
            "用法：start.sh [命令]（Windows 上是 启动.bat）",
            *(f"  {k}  {v}" for k, v in COMMANDS.items()),
            sep="\n",
        )
        return int(command not in ("-h", "--help")) * 2
    _judge()
    _set_up()
    if command == "check":
        return _run("-m", "phrasebank.commands.cli", "check")
    if command == "build":
        code = _run("-m", "mkdocs", "build", "--strict")
        if code == 0:
            print(f"已生成 {SOURCE / 'site'}，整个文件夹就是网站。")
        return code
    port = _free_port()
    print(
        f"浏览器打开 http://127.0.0.1:{port}/ 。素材在 {SOURCE / 'snippets'}，改完保存，页面自动刷新。",
        flush=True,
    )
    print("按 Ctrl+C 停下。", flush=True)
    return _run("-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}")


def run(arguments: list[str]) -> int:
    """The same, with what a system refuses said in Chinese: its own words come in its language, or in none that helps."""
    try:
        return main(arguments)
    except KeyboardInterrupt:
        _stop("\n已停下。")
    except OSError as error:
        _stop(
            f"{error.filename or KIT} 读写不了（错误号 {error.errno}）。这个文件夹要能写、磁盘要有空；"
            "U 盘、网络盘上不行的，把整个文件夹复制到硬盘再试。"
        )
    return 1


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
