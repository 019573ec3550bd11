"""Makes argparse speak Chinese.

argparse asks gettext to translate its messages, and gettext looks for a catalogue in the language of the machine, which
is seldom the curator's. So argparse is given these translations in gettext's place, and only while a command line is
being read."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

WORDS: Mapping[str, str] = {
    "usage: ": "用法： ",
    "positional arguments": "参数",
    "options": "选项",
    "show this help message and exit": "显示这份说明",
    "%(prog)s: error: %(message)s\n": "%(prog)s：%(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s %(message)s",
    "the following arguments are required: %s": "缺少参数 %s",
    "unrecognized arguments: %s": "不认识的参数 %s",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s 不明确，可能是 %(matches)s",
    "invalid choice: %(value)r (choose from %(choices)s)": "不能写 %(value)r，可选：%(choices)s",
    "invalid %(type)s value: %(value)r": "不能写 %(value)r",
    "expected one argument": "后面要写一个值",
    "expected at most one argument": "后面最多写一个值",
    "expected at least one argument": "后面至少写一个值",
    "ignored explicit argument %r": "后面不写值，却写了 %r",
    "not allowed with argument %s": "不能和 %s 一起写",
    "one of the arguments %s is required": "要写这几个参数之一：%s",
}
"""Translations by argparse's own words. A message that is missing here appears in English."""


@contextmanager
def chinese() -> Iterator[None]:
    """Within this context argparse speaks Chinese. It must enclose both making the parsers and reading a command line."""
    before = argparse._  # type: ignore[attr-defined]
    argparse._ = lambda message: WORDS.get(message, before(message))  # type: ignore[attr-defined]
    try:
        yield
    finally:
        argparse._ = before  # type: ignore[attr-defined]
