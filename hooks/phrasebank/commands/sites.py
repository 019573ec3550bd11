"""The commands that make a site: `publish`, `generate` (plain files for another builder) and `finish` (after that
builder)."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

from phrasebank import addresses, publishing
from phrasebank.commands import report
from phrasebank.files import made
from phrasebank.making import generate as plain_files
from phrasebank.making import site
from phrasebank.publishing import finishing, site_check


def publish(options: argparse.Namespace) -> int:
    """Replace the live site by a new one, or with --rollback by the previous one."""
    target: Path = options.target
    try:
        if options.rollback:
            done = publishing.rollback(target)
            print(f"已换回上一版：{target}，共 {done.pages} 页。换下来的留在 {done.previous}。")
        else:
            build = partial(_copy, options.built) if options.built else partial(_build, options.snippets)
            done = publishing.publish(
                target, build, reads=options.built, smaller=options.smaller, fewer=options.fewer
            )
            print(f"已发布到 {target}，共 {done.pages} 页。")
            if done.previous:
                print(f"上一版留在 {done.previous}，加上 --rollback 可以换回。")
            if done.left:
                print(
                    f"原来最外层的 {'、'.join(done.left)} 新网站里没有，没有带过来。还要用的，从上一版里拷回来，或者放到网站文件夹外面。"
                )
    except publishing.PublishError as error:
        print(f"没有发布：{error}。\n{target} 没有改动。", file=sys.stderr)
        return 1
    if done.told_anew:
        print(
            f"给服务器的设置和原来的不一样：服务器上用着 {target}/hosting 里 nginx.conf.txt、web.config.txt 的，现在换成新的一份，"
            "不然网页里的脚本会被拦下。"
        )
    if not done.at_once:
        print("这个磁盘不支持一步交换：换的那一瞬间打开网页的人可能要刷新一次。")
    return 0


def _build(snippets: Path, folder: Path) -> None:
    """Have MkDocs build the project in the working directory into a folder. Its messages go to the terminal."""
    if not Path("mkdocs.yml").is_file():
        raise publishing.PublishError("这里没有 mkdocs.yml，请在项目的文件夹里运行")
    done = subprocess.run(
        # There is no --quiet here: under it --strict lets broken links pass.
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        env=os.environ
        | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PHRASEBANK_SNIPPETS": str(snippets.resolve())},
        close_fds=False,  # the child holds the lock too, and goes on holding it when this program is killed
        check=False,
    )
    # Both stand beside what readers see, and are of no use to a folder that will go elsewhere.
    made.forget(folder)
    made.guard(folder).unlink(missing_ok=True)
    if done.returncode != 0:
        raise publishing.PublishError("网站没有生成，原因见上面")


def _copy(built: Path, folder: Path) -> None:
    """Copy a site that another builder has written, and leave the original alone. Only the contents are copied:
    permissions and SELinux labels belong to the place where the site was built, and could keep a web server from reading
    it."""
    if not _is_site(built):
        raise publishing.PublishError(_NO_SITE.format(built))
    for name, path in made.files(built).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / name)
    finishing.adopt(folder)


_NO_SITE = "{} 里没有生成好的网站"


def _is_site(folder: Path) -> bool:
    return (folder / addresses.OPEN_DATA).is_file()


def generate(options: argparse.Namespace) -> int:
    """Write the site as plain files."""
    project = Path()
    if not (project / "mkdocs.yml").is_file():
        print("这里没有 mkdocs.yml，请在项目的文件夹里运行。", file=sys.stderr)
        return 1
    whole, findings = site.build(options.snippets, options.snippets.as_posix(), project / "docs")
    if whole is None:
        print(f"{report.text(findings)}{report.summary(findings)}素材有错，没有写出文件。", file=sys.stderr)
        return 1
    try:
        number = plain_files.write(plain_files.files(whole, project), options.target)
    except plain_files.GenerateError as error:
        print(f"没有写出文件：{error}。", file=sys.stderr)
        return 1
    print(f"已写出 {number} 个文件到 {options.target}，怎样变成网站见其中的 README.md。")
    return 0


def finish(options: argparse.Namespace) -> int:
    """Finish a site that another builder has written, and check it as `publish` does."""
    folder: Path = options.site
    if not _is_site(folder):
        print(f"{_NO_SITE.format(folder)}。", file=sys.stderr)
        return 1
    try:
        finishing.adopt(folder)
        found = list(site_check.faults(folder))
    except KeyboardInterrupt:
        print(
            f"\n已取消，{folder} 里的文件有的改过了，有的还没有。再运行一次，会把剩下的做完。",
            file=sys.stderr,
        )
        return 2
    if found:
        print("网站不完整：", *found, sep="\n", file=sys.stderr)
        return 1
    print(f"{folder} 已经完整：服务器设置写好了，链接都对得上。")
    return 0
