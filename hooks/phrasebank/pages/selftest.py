"""The page on which a reader's browser is tested, with results in words for the reader and for the IT department."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from phrasebank import __version__, addresses
from phrasebank.model import Library, Page, TocEntry
from phrasebank.pages.layout import render

TITLE = "环境自检"

SCRIPTS = ("assets/javascripts/selftest.js",)
"""The bundle that only this page has. Of the other scripts it needs only the first one of every page."""

FONTS = {
    "小标宋": ("方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"),
    "仿宋": ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "华文仿宋", "STFangsong"),
    "楷体": ("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "华文楷体", "STKaiti"),
    "黑体": ("黑体", "SimHei", "华文黑体", "STHeiti"),
}
"""The fonts of the papers, each with the names under which a machine may have it, as in the font table of the papers."""


TRIED = (
    "Chromium 156",
    "Chromium 78",
    "Firefox ESR 153",
    "Firefox ESR 115",
    "WebKitGTK 2.50（和 Safari 同样的内核）",
)
"""The browsers in which all steps of a writer's work were tried, as the README lists them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A thing that the page tests."""

    id: str
    """Its HTML id, and its name in browser/selftest/checks.js."""
    title: str
    """What it is called."""
    otherwise: str
    """What it means for the writer if the test fails."""
    remedy: str
    """What the IT department can do then."""


CHECKS = (
    Check(
        id="level",
        title="脚本",
        otherwise="只能看文字，不能填空、筛选和一键复制。",
        remedy="双内核浏览器改用极速模式；浏览器内核要 Chromium 78 或 Firefox 115 以上；不要禁止本站运行脚本。",
    ),
    Check(
        id="data",
        title="素材数据",
        otherwise="查找、拟稿和先填好再下载不能用，翻页看不受影响。",
        remedy="看网站文件夹是不是整个复制过去的；看服务器和网关有没有拦下上面列出的文件；"
        "服务器发脚本时的类型要对，见“服务器怎么设”。",
    ),
    Check(
        id="encoding",
        title="编码",
        otherwise="有的地方会是乱码。",
        remedy="服务器不要强加 GBK 之类的编码：网页和脚本都是 UTF-8，去掉那项设置，或者改成 UTF-8。",
    ),
    Check(
        id="local",
        title="保存填写的内容",
        otherwise="填过的单位、加入草稿的表述，离开网页就没有了。",
        remedy="允许本站保存数据（浏览器设置里的网站数据）；不要用无痕窗口；不要设关闭时清除。",
    ),
    Check(
        id="database",
        title="保存较多的内容",
        otherwise="整篇的草稿存不住，请随时下载草稿文件。",
        remedy="同上；另外看电脑的系统盘是不是满了。",
    ),
    Check(
        id="copy",
        title="复制",
        otherwise="要自己选中文字，再按 Ctrl+C。",
        remedy="看终端安全软件、桌面管控有没有限制剪贴板；放在门户框架里时，换成在新窗口打开。",
    ),
    Check(
        id="download",
        title="下载和中文文件名",
        otherwise="文稿要请别人下载后转交，或者收到后自己改文件名。",
        remedy="看浏览器和网关有没有限制下载；框架里打开的换成新窗口；收到的文件名是乱码时换浏览器版本。",
    ),
    Check(
        id="fonts",
        title="打印用的字体",
        otherwise="文稿能打开能改，但在这台电脑上打印时，缺的字体会换成别的字。",
        remedy="安装单位有使用权的公文字体；没有的话在别的电脑上打印。",
    ),
)


def selftest(library: Library) -> Page:
    """The page with every test and what it means. It is complete without scripts, which add the results."""
    return Page(
        path=addresses.SELFTEST,
        title=TITLE,
        description="这台电脑的浏览器能不能用本站的各项功能，结果可以复制给信息部门",
        body=partial(
            render,
            "selftest",
            addresses.SELFTEST,
            checks=CHECKS,
            fonts=FONTS,
            site=library.vocabulary.site,
            title=TITLE,
            tried=TRIED,
            version=__version__,
        ),
        toc=tuple(TocEntry(title=check.title, id=f"check-{check.id}") for check in CHECKS),
        scripts=SCRIPTS,
    )
