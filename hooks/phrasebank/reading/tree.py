"""Finds the files of a snippets folder and what their paths mean: folder and name say what a file holds."""

from __future__ import annotations

import dataclasses
import difflib
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from phrasebank.addresses import FOLDER_PAGE
from phrasebank.files import refusals
from phrasebank.model import COMMON, FILE_PATTERN, Finding, Place, Section, Vocabulary
from phrasebank.reading import misnamed, schema
from phrasebank.reading.likeness import nearest

_WORDING = tuple(kind.name for kind in schema.WORDING)
_FOLDERS = ("points", "campaigns", "templates", "wording", "schemas")
_LOOSE = re.compile(r"^(README.*|LICENSE.*|CHANGELOG.*)$")
# Editors and systems leave these behind; curators need not hear of them.
LEFTOVER = re.compile(r"^(\..*|~\$.*|.*~|.*\.(swp|tmp|bak)|Thumbs\.db|desktop\.ini)$", re.IGNORECASE)
"""Names of files that editors and systems leave, which are ignored."""
_EXAMPLES = {"campaigns": "2025-annual.yml", "templates": "personal-2025-member.yml"}
MISPLACED = frozenset(
    {
        "unknown-dimension",
        "unknown-section",
        "misplaced-file",
        "bad-file-name",
        "reserved-name",
        "copied-file",
        "unreadable-folder",
        "circular-link",
    }
)
"""Rules whose findings mean that a file was not read."""


def points_file(dimension: str, section: str) -> str:
    """The path of a cell's file of points below the snippets folder. `dimension` may be COMMON."""
    return f"points/{dimension}/{section}.yml"


@dataclass(frozen=True, slots=True)
class PointFile:
    """A file of points, with the dimension and section that its path means."""

    path: Path
    dimension: str
    section: str


@dataclass(slots=True)
class Tree:
    """The files of one snippets folder, by kind."""

    root: Path
    name: str
    """How findings call the folder."""
    strange: dict[str, list[Path]] = field(default_factory=dict)
    """By name of a folder at the top that is none of ours, the files in it."""
    vocabulary: Path | None = None
    points: list[Path] = field(default_factory=list)
    campaigns: list[Path] = field(default_factory=list)
    templates: list[Path] = field(default_factory=list)
    wording: dict[str, Path] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def shown(self, path: Path) -> str:
        """A path as people are shown it."""
        return f"{self.name}/{path.relative_to(self.root).as_posix()}"

    def report(self, path: Path, rule: str, message: str, remedy: str) -> None:
        """Report an error about a file as a whole."""
        shown = self.shown(path) if path != self.root else self.name
        self.findings.append(Finding(Place(shown), rule, "error", message, remedy, path.name))

    def point_files(self, vocabulary: Vocabulary | None, findings: list[Finding]) -> Iterator[PointFile]:
        """Yield the files of points in the library's order: by dimension, then by section, `common` last. Files whose
        folder or name library.yml does not declare are left out, with a finding in `findings`. Without a vocabulary all
        files are yielded, so that their own faults are found."""
        if vocabulary is None:
            yield from (PointFile(path, path.parent.name, path.stem) for path in self.points)
            return
        dimensions = [dimension.id for dimension in vocabulary.dimensions]
        sections = {section.id: section for section in vocabulary.sections}
        files: list[PointFile] = []
        left_out: dict[tuple[str, str], list[Finding]] = {}
        for path in self.points:
            folder, name = path.parent.name, path.stem
            wrong = self._wrong_folder(folder, dimensions) or self._wrong_section(path, sections, dimensions)
            if wrong:
                rule, message, remedy = wrong
                found = Finding(Place(self.shown(path)), rule, "error", message, remedy, path.name)
                left_out.setdefault((rule, message), []).append(found)
            else:
                files.append(PointFile(path, folder, name))
        # What library.yml lacks is one fault, however many files wait for it.
        for first, *others in left_out.values():
            more = f"；还有 {len(others)} 个文件也是" if others else ""
            findings.append(dataclasses.replace(first, message=first.message + more))
        order = {name: index for index, name in enumerate([*dimensions, COMMON])}
        rank = {name: index for index, name in enumerate(sections)}
        yield from sorted(files, key=lambda file: (order[file.dimension], rank[file.section]))

    def _wrong_folder(self, folder: str, dimensions: Sequence[str]) -> tuple[str, str, str] | None:
        """The rule, message and remedy for a folder of points that is a copy or no dimension; None for a right one."""
        original = misnamed.original(folder)
        if original != folder and original in (*dimensions, COMMON):
            there = original in {other.parent.name for other in self.points}
            message = f"文件夹 {folder} 像是 {original} 的副本"
            return "copied-file", message, misnamed.merge(original, there=there)
        if folder != COMMON and folder not in dimensions:
            message = f"library.yml 里没有维度 {folder}{nearest(folder, dimensions)}"
            remedy = f"把文件放进已有的文件夹：{'、'.join([*dimensions, COMMON])}；或者在 library.yml 的 dimensions 里加一行"
            return "unknown-dimension", message, remedy
        return None

    def _wrong_section(
        self, path: Path, sections: Mapping[str, Section], dimensions: Sequence[str]
    ) -> tuple[str, str, str] | None:
        """The rule, message and remedy for a file whose name is no section, or no section of its folder; None for a right
        one."""
        name, is_common = path.stem, path.parent.name == COMMON
        if name not in sections:
            message = f"library.yml 里没有板块 {name}{nearest(name, sections)}"
            return "unknown-section", message, self._renamed(path, sections)
        title = sections[name].title
        if sections[name].shared and not is_common:
            return "misplaced-file", f"{title}不按维度分", f"把内容移到 {points_file(COMMON, name)}"
        if is_common and not sections[name].shared:
            remedy = f"把内容移到各维度的文件夹，例如 {points_file(dimensions[0], name)}"
            return "misplaced-file", f"{title}要按维度分", remedy
        return None

    def _renamed(self, path: Path, sections: Mapping[str, Section]) -> str:
        """The remedy for a file whose name is no section: where its points may go, or what it may be called."""
        name, is_common = path.stem, path.parent.name == COMMON
        there = {other.stem for other in self.points if other.parent == path.parent}
        fit = [id for id, known in sections.items() if known.shared == is_common]
        titled = [id for id in fit if name.lower() in (id, sections[id].title)]
        near = [id for id in titled if id in there] or difflib.get_close_matches(
            name, [id for id in fit if id in there], n=1, cutoff=0.6
        )
        ways = [f"{id}.yml 已经有了，把内容并进去" for id in near]
        if free := "、".join(f"{id}.yml" for id in titled or fit if id not in there):
            ways.append(f"{'或者' if near else ''}文件名改成：{free}")
        return "；".join(ways) or "在 library.yml 的 sections 里加上它，或者把内容并进已有的文件"


def discover(root: Path, name: str, extra: Iterable[Path] = ()) -> Tree:
    """Sort the files below `root`, and those of `extra` as if they existed, by kind. Files of no kind are reported."""
    tree = Tree(root, name)
    extra = tuple(extra)
    if not root.is_dir() and not extra:
        tree.report(root, "missing-file", "没有这个素材文件夹", "检查路径，例如 PHRASEBANK_SNIPPETS=snippets")
        return tree
    for path in sorted({*(_below(tree, root, ()) if root.is_dir() else ()), *extra}):
        _file(tree, path, path.relative_to(root).parts)
    for folder, files in tree.strange.items():
        _strange(tree, folder, files)
    if tree.vocabulary is None and not any(finding.place.file == name for finding in tree.findings):
        tree.report(
            root / "library.yml", "missing-file", "缺少 library.yml", "从备份恢复，或者照《维护指南》新建一个"
        )
    return tree


def _below(tree: Tree, folder: Path, above: tuple[Path, ...]) -> Iterator[Path]:
    """Yield every file below a folder, except leftovers of editors and systems. Linked folders are followed, as
    fingerprints and watchers do. A folder that cannot be read is reported, because otherwise its files would count as
    deleted."""
    real = folder.resolve()
    if any(outer.is_relative_to(real) for outer in above):
        message = "这个快捷方式（符号链接）指回了它所在的文件夹"
        tree.report(folder, "circular-link", message, "删去这个快捷方式，要的文件放进真的文件夹")
        return
    try:
        with os.scandir(folder) as found:
            entries = [*found]
    except OSError as error:
        remedy = "检查文件夹权限，或从备份恢复这个文件夹"
        tree.report(folder, "unreadable-folder", f"文件夹打不开：{refusals.why(error)}", remedy)
        return
    for entry in entries:
        if LEFTOVER.match(entry.name) or (not above and entry.name in ("schemas", "releases")):
            continue
        if _is_folder(entry):
            yield from _below(tree, folder / entry.name, (*above, real))
        else:
            yield folder / entry.name


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that cannot be followed is taken for a file: whoever reads it says why
        return False


def _strange(tree: Tree, folder: str, files: Sequence[Path]) -> None:
    """Report a folder that is none of ours in one finding for all its files."""
    known = [name for name in _FOLDERS if name != "schemas"]
    there = {path.name for path in tree.root.iterdir()} if tree.root.is_dir() else set()
    near, remedy = misnamed.folder(folder, known, there)
    guess = f"，是不是“{near}”" if near else ""
    tree.report(
        files[0],
        "misplaced-file",
        f"这里不认识文件夹 {folder}{guess}；里面 {len(files)} 个文件没有读",
        remedy,
    )


def _file(tree: Tree, path: Path, parts: tuple[str, ...]) -> None:
    if len(parts) == 1 and (_LOOSE.match(path.name) or path.name == "ids.txt"):
        return
    if any("\udc80" <= character <= "\udcff" for part in parts for character in part):
        # Whoever packs files on Windows names them in GBK; what no character stands for is shown as Python shows it.
        remedy = "多半是从压缩包里来的：解压时文件名的编码选 GBK；或者改名，例如 problems.yml"
        tree.report(path, "bad-file-name", "文件名或文件夹名里有不成字的字节", remedy)
    elif original := misnamed.copy_of(path):
        message = f"{path.name} 像是 {original} 的副本，{original} 已经有了"
        tree.report(path, "copied-file", message, f"要的内容并进 {original}，再把这个文件移到别处")
    elif remedy := misnamed.suffix(path):
        tree.report(path, "bad-file-name", f"这里不认识文件 {path.name}，没有读它", remedy)
    elif parts == ("library.yml",):
        tree.vocabulary = path
    elif len(parts) == 3 and parts[0] == "points":
        tree.points.append(path)
    elif len(parts) == 2 and parts[0] in ("campaigns", "templates"):
        if path.stem == FOLDER_PAGE:
            page = "全部专题" if parts[0] == "campaigns" else "文稿下载"
            message = f"{path.name} 是“{page}”页的名字，不能用作文件名"
            tree.report(path, "reserved-name", message, f"换一个文件名，例如 {_EXAMPLES[parts[0]]}")
        elif re.match(FILE_PATTERN, path.stem):
            (tree.campaigns if parts[0] == "campaigns" else tree.templates).append(path)
        else:
            remedy = f"文件名只用小写英文字母、数字和连字符，例如 {_EXAMPLES[parts[0]]}"
            tree.report(path, "bad-file-name", f"文件名 {path.name} 不合要求", remedy)
    elif len(parts) == 2 and parts[0] == "wording" and path.stem in _WORDING:
        tree.wording[path.stem] = path
    elif len(parts) > 1 and parts[0] not in _FOLDERS:
        tree.strange.setdefault(parts[0], []).append(path)
    else:
        where = {
            "points": "points/维度/板块.yml，例如 points/theory/problems.yml",
            "wording": "、".join(f"wording/{stem}.yml" for stem in _WORDING),
        }.get(parts[0], f"{'、'.join(f'{folder}/' for folder in _FOLDERS[:4])}其中之一")
        tree.report(path, "misplaced-file", f"文件 {path.name} 放错了地方", f"移到 {where}")
