"""Every command that a text tells people to type is one that runs: read from the texts, not copied from them.

A block is fenced as sh, console or bash (run on Linux), or bat or powershell (for Windows: parsed here, and never run on
Windows by us). A block of another kind is not for typing here.
"""

from __future__ import annotations

import contextlib
import re
import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

import cases
from phrasebank.commands import cli

ROOT = Path(__file__).parents[2]
TEXTS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (
        *ROOT.glob("*.md"),
        *(ROOT / "docs/curate").glob("*.md"),
        *(ROOT / "docs/hosting").glob("*.md"),
    )
)
LINUX, WINDOWS = ("sh", "console", "bash"), ("bat", "powershell")
MADE = ("site", "dist", ".wheels", ".venv", "out")
"""What the commands themselves make, so that a fresh clone has none of it."""
RELEASES = "snippets/releases"
"""What the guide has a curator make."""
READ_ONLY = {"check": 0, "stats": 0, "schema": 0, "migrate": 0}
"""Commands that are run as written, against a library without a fault, and how each ends."""


@dataclass(frozen=True)
class Command:
    """One line to type."""

    text: str
    line: int
    words: tuple[str, ...]
    variables: tuple[str, ...]
    windows: bool

    def __str__(self) -> str:
        return f"{self.text}:{self.line}: {' '.join(self.words)}"

    @property
    def program(self) -> str:
        """The first word's last part, without .exe."""
        return re.split(r"[/\\]", self.words[0])[-1].removesuffix(".exe")


def fences(text: str) -> Iterator[tuple[int, str, str]]:
    """Line, language and content of every fenced block."""
    content = (ROOT / text).read_text("utf-8")
    for match in re.finditer(r"^```(\w*)\n(.*?)^```$", content, re.M | re.S):
        yield content.count("\n", 0, match.start()) + 2, match[1], match[2]


def commands(text: str) -> Iterator[Command]:
    blocks = list(fences(text))
    # What stands inline in a table of commands or in a sentence: a whole code span that begins with a program of ours.
    inline = re.compile(r"`((?:make|\.venv/bin/\w+|phrasebank|mkdocs) [^`]+)`")
    for number, line in enumerate((ROOT / text).read_text("utf-8").splitlines(), start=1):
        for match in inline.finditer(line):
            yield from _command(text, number, match[1], windows=False)
    for start, language, content in blocks:
        if language in (*LINUX, *WINDOWS):
            joined = re.sub(r"\\\n\s*", " ", content) if language in LINUX else content
            for number, line in enumerate(joined.splitlines(), start=start):
                line = line.removeprefix("$ ") if language == "console" else line
                yield from _command(text, number, line, windows=language in WINDOWS)


def _command(text: str, number: int, line: str, *, windows: bool) -> Iterator[Command]:
    words = line.split() if windows else shlex.split(line, comments=True)
    variables = tuple(word for word in words if re.match(r"[A-Z_]+=", word))
    rest = words[len(variables) :] if tuple(words[: len(variables)]) == variables else words
    if rest and not rest[0].startswith(("#", "rem", "::")):
        yield Command(text, number, tuple(rest), variables, windows)


ALL = [command for text in TEXTS for command in commands(text)]
each_command = pytest.mark.parametrize("command", ALL, ids=str)


@cache
def targets() -> frozenset[str]:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    expanded = makefile.replace("$(VENV)", ".venv")
    return frozenset(
        name for line in re.findall(r"^([\w./ -]+):(?!=)", expanded, re.M) for name in line.split()
    )


@each_command
def test_a_command_is_known(command: Command) -> None:
    words = command.words
    match command.program:
        case "make":
            assert len(words) > 1, command
            assert set(words[1:]) <= targets(), command
        case "phrasebank":
            # The real parser raises SystemExit on wrong usage; after --help also when all is well.
            if "--help" not in words:
                cli._parser().parse_args(words[1:])
        case "mkdocs":
            assert words[1] in ("serve", "build"), command
        case "python" | "py":
            python(command)
        case "cp" | "mkdir" | "mv" | "rm" | "sha256sum" | "certutil" | "cd" | "nginx" | "curl" | "tar":
            assert len(words) > 1
        case other:
            pytest.fail(f"{command}: {other} is not a program that readers have been told of")


def python(command: Command) -> None:
    """`python -m module` of something that is there, with the files it names."""
    words = [word for word in command.words[1:] if not re.fullmatch(r"-3(\.\d+)?", word)]
    assert words[0] == "-m", command
    module = words[1]
    assert module in ("venv", "pip", "pytest", "http.server", "bench.run"), command
    if module == "bench.run":
        assert "PYTHONPATH=tests" in command.variables
        assert (ROOT / "tests/bench/run.py").is_file()
    if module == "pip":
        assert words[2] == "install", command


@each_command
def test_every_path_in_a_command_exists(command: Command) -> None:
    """Those of the project; others are a host's own, absolute, or made by a command."""
    for word in command.words:
        path = word.replace("\\", "/")
        if path.startswith(RELEASES):
            continue
        ours = re.match(
            r"(\./)?(snippets|docs|hooks|browser|tests|scripts|requirements|overrides)(/|$)", path
        )
        if ours and command.program != "phrasebank":
            assert (ROOT / path).exists(), command
        elif "/" in path and not path.startswith(("/", "http", "-", "<")):
            assert path.split("/")[0] in (*MADE, "..", "."), f"{command}: {word} is nowhere"
    if "/bin/" in command.words[0] or "\\Scripts\\" in command.words[0]:
        assert command.words[0].replace("\\", "/").split("/")[:2] in ([".venv", "bin"], [".venv", "Scripts"])


def reads_only(command: Command) -> bool:
    return command.program == "phrasebank" and command.words[1] in READ_ONLY and not command.variables


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Callable[[tuple[str, ...]], int]:
    """How a command ends, beside a small library without a fault. Many texts tell of the same few, and each is run once."""

    @cache
    def run(words: tuple[str, ...]) -> int:
        folder = tmp_path_factory.mktemp("typed")
        cases.BASE.lay(folder / "snippets")
        with contextlib.chdir(folder):
            return cli.main(words)

    return run


@pytest.mark.parametrize("command", [command for command in ALL if reads_only(command)], ids=str)
def test_what_only_reads_runs_as_written(command: Command, ended: Callable[[tuple[str, ...]], int]) -> None:
    assert ended(command.words[1:]) == READ_ONLY[command.words[1]]


def recipe(target: str) -> list[str]:
    """The lines that make runs for a target, with its variables put in."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    values = dict(re.findall(r"^(\w+) := (.*)$", makefile, re.M))
    block = re.search(rf"^{re.escape(target)}:.*\n((?:\t.*\n)*)", makefile, re.M)
    assert block, target
    lines = block[1]
    while (replaced := re.sub(r"\$\((\w+)\)", lambda m: values.get(m[1], m[0]), lines)) != lines:
        lines = replaced
    return [line.strip().lstrip("@") for line in lines.splitlines()]


def bare(line: str) -> str:
    """A command without what differs between systems or only quiets it."""
    line = line.replace("\\", "/").replace(".venv/Scripts/", ".venv/bin/").replace("--editable", "-e")
    return " ".join(
        word for word in line.split() if word not in ("--quiet", "--disable-pip-version-check", "--strict")
    )


@pytest.mark.parametrize("text", ["README.md", "docs/curate/index.md"])
def test_the_steps_without_make_are_those_of_make(text: str) -> None:
    typed = [bare(" ".join(command.words)) for command in commands(text) if command.windows]
    assert typed[0] == "py -3 -m venv .venv"
    installed = [bare(line) for line in recipe("$(VENV)/.run") if " pip install " in line]
    assert typed[1:3] == installed
    assert bare(recipe("serve")[0]) in typed
    assert text == "README.md" or bare(recipe("site")[0]) in typed


@pytest.mark.parametrize(
    "text", [text for text in TEXTS if any(lang in WINDOWS for _, lang, _ in fences(text))]
)
def test_what_is_for_windows_says_that_it_is_untested(text: str) -> None:
    words = (ROOT / text).read_text("utf-8")
    assert re.search(r"没有在 Windows 上试过|not\s+been\s+run on Windows", words), text


def test_the_texts_hold_commands() -> None:
    """The reader above reads something: a change of the fences must not make these tests pass for nothing."""
    assert len(ALL) > 40
    assert {"make", "phrasebank", "python", "mkdocs"} <= {command.program for command in ALL}
    assert sum(command.windows for command in ALL) > 8
    assert {"serve", "site", "kit", "test-generated"} <= {
        w for c in ALL if c.program == "make" for w in c.words
    }


def test_every_door_of_make_is_told_of() -> None:
    doors = set(re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.M))
    prose = " ".join((ROOT / text).read_text("utf-8") for text in TEXTS)
    untold = {door for door in doors if not re.search(rf"make {door}\b(?!-)", prose)}
    assert untold <= {"help", "clean", "format"}
