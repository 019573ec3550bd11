"""The pages written by hand, declared once: their Markdown stands in docs/ under the same address."""

from __future__ import annotations

from collections.abc import Iterator

from phrasebank import addresses
from phrasebank.model import NavItem
from phrasebank.pages import fields, state

WRITING = (
    NavItem(title="动笔之前", path="guide/index.html"),
    NavItem(title="组织生活会与民主生活会的区别", path="guide/meetings.html"),
    NavItem(title="会前、会中、会后", path="guide/process.html"),
    NavItem(title="普通党员要写什么", path="guide/member.html"),
    NavItem(title="常见退稿原因", path="guide/rejections.html"),
    NavItem(title="哪些可以借用、哪些必须是自己的", path="guide/own-words.html"),
)
"""For those who write a paper."""

CARE = (
    NavItem(title="维护指南", path="curate/index.html"),
    NavItem(title="表述怎么写", path="curate/style.html"),
    NavItem(title="换一个网站生成器", path="curate/generate.html"),
    NavItem(title="放上内网", path="hosting/index.html"),
    NavItem(title="离线包", path="hosting/kit.html"),
)
"""For those who keep the library and put it up."""


def navigation() -> Iterator[NavItem]:
    """The two groups. What is generated stands with the pages that lead to it."""
    yield NavItem(title="写作须知", children=WRITING)
    curate, style, generate, hosting, kit = CARE
    reference = NavItem(title=fields.TITLE, path=addresses.FIELDS)
    condition = NavItem(title=state.TITLE, path=addresses.STATE)
    suggest = NavItem(title="荐稿", path=addresses.SUGGEST)
    yield NavItem(
        title="维护与部署", children=(curate, style, reference, condition, suggest, generate, hosting, kit)
    )
