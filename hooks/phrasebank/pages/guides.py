"""The titles and addresses of the pages written by hand. Their Markdown is in docs/ under the same path."""

from __future__ import annotations

from collections.abc import Iterator

from phrasebank import addresses
from phrasebank.model import NavItem
from phrasebank.pages import changes, fields, licences, selftest, state

TYPING = NavItem(title="装进输入法", path="guide/typing.html")
"""How to install the files for input methods and text expanders."""

WRITING = (
    NavItem(title="动笔之前", path="guide/index.html"),
    NavItem(title="组织生活会与民主生活会的区别", path="guide/meetings.html"),
    NavItem(title="会前、会中、会后", path="guide/process.html"),
    NavItem(title="组织生活有哪些规定", path="guide/rules.html"),
    NavItem(title="普通党员要写什么", path="guide/member.html"),
    NavItem(title="怎样在本站拟稿", path="guide/compose.html"),
    NavItem(title="怎样用自查", path="guide/review.html"),
    NavItem(title="怎样用支部工作台", path="guide/workbench.html"),
    NavItem(title="常见退稿原因", path="guide/rejections.html"),
    NavItem(title="哪些可以借用、哪些必须是自己的", path="guide/own-words.html"),
    TYPING,
)
"""Pages for those who write a paper."""

CARE = (
    NavItem(title="维护指南", path="curate/index.html"),
    NavItem(title="表述怎么写", path="curate/style.html"),
    NavItem(title="新年度来了", path="curate/new-year.html"),
    NavItem(title="换一个网站生成器", path="curate/generate.html"),
    NavItem(title="放上内网", path="hosting/index.html"),
    NavItem(title="服务器怎么设", path="hosting/servers.html"),
    NavItem(title="离线包", path="hosting/kit.html"),
)
"""Pages for those who maintain the library and the site."""


def navigation(*, updates: bool) -> Iterator[NavItem]:
    """Yield the two groups of the navigation, in which generated pages stand beside related ones. `updates` says whether
    there is a page of changes."""
    yield NavItem(title="写作须知", children=WRITING)
    curate, style, new_year, *hosting = CARE
    reference = NavItem(title=fields.TITLE, path=addresses.FIELDS)
    condition = NavItem(title=state.TITLE, path=addresses.STATE)
    suggest = NavItem(title="荐稿", path=addresses.SUGGEST)
    record = (NavItem(title=changes.TITLE, path=addresses.CHANGES),) if updates else ()
    browser = NavItem(title=selftest.TITLE, path=addresses.SELFTEST)
    others = NavItem(title=licences.TITLE, path=addresses.LICENCES)
    yield NavItem(
        title="维护与部署",
        children=(curate, style, new_year, reference, condition, *record, suggest, *hosting, browser, others),
    )
