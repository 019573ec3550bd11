"""Whatever a system refuses, it is said in Chinese."""

from __future__ import annotations

import errno
import os
import re

import pytest

from phrasebank.commands import cli, report
from phrasebank.files import refusals

LATIN = re.compile("[A-Za-z]")


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_every_error_of_the_system_is_said_in_chinese(number: int) -> None:
    said = refusals.why(OSError(number, os.strerror(number), "x"))
    assert not LATIN.search(said.replace(errno.errorcode[number], "")), said
    assert os.strerror(number) not in said


def test_an_error_without_a_number_too() -> None:
    assert refusals.why(OSError("out of cheese")) == "系统没有做成（错误号 不明）"


def test_no_exceptions_text_reaches_a_curator(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_: object) -> int:
        raise KeyError("unexpected")

    monkeypatch.setitem(cli.COMMANDS, "stats", cli.COMMANDS["stats"]._replace(run=fails))
    assert cli.main(["stats"]) == 1
    assert capsys.readouterr() == ("", f"{report.FAULT}\n")
    monkeypatch.setenv("PHRASEBANK_TRACEBACK", "1")
    with pytest.raises(KeyError):
        cli.main(["stats"])
