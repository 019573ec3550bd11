"""Guesses which known word was meant by an unknown one."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable

_CALLED = {
    "编号": "id", "标题": "title", "领句": "title", "名称": "title", "又称": "also", "别名": "also", "白话": "plain",
    "角度": "aspect", "标签": "tags", "审读": "reviewed", "提问": "ask", "原因": "causes", "措施": "measures",
    "旧编号": "aliases", "表述": "phrases", "示例": "examples", "正文": "text", "适用对象": "audiences",
    "对象": "audiences", "长短": "length", "板块": "sections", "维度": "dimensions", "待填项": "slots", "停用": "retired",
    "年份": "year", "状态": "status", "对照方面": "headings", "表现": "shows", "事实": "fact", "影响": "effect",
}  # fmt: skip
"""By the name that pages and tables use, the name of a field. Curators who know the former write it in files too."""


def nearest(word: str, words: Iterable[str]) -> str:
    """`，是不是“x”` with the known word that is most like this one; empty where none is like it."""
    close = closest(word, words)
    return f"，是不是“{close}”" if close else ""


def closest(word: str, words: Iterable[str]) -> str:
    """The known word that is most like this one, regardless of case and width, or the field that has this Chinese name;
    empty where there is none."""
    by_shape = {_shape(known): known for known in words}
    meant = called(word)
    if meant in by_shape:
        return by_shape[meant]
    close = difflib.get_close_matches(_shape(word), by_shape, n=1, cutoff=0.6)
    return by_shape[close[0]] if close else ""


def called(word: str) -> str:
    """The name of the field that pages and tables call this; empty where they call none so."""
    return _CALLED.get(word, "")


def _shape(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold()
