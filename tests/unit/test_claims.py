"""The core of a claim: what is left without degree words, and what stays because it names the matter."""

from __future__ import annotations

import pytest

from phrasebank.corpus.claims import core

CORES = {
    "宗旨意识不强": "宗旨意识",
    "宗旨意识淡化": "宗旨意识",
    "宗旨意识有待加强": "宗旨意识",
    "联系群众较少": "联系群众",
    "作风不够深入": "作风深入",
    "主动性不够": "主动",
    # 弱, 差, 低 and 少 are degrees at the end of a claim, and parts of words before it.
    "弱势群体关心少": "弱势群体关心",
    "低保政策落实差": "低保政策落实",
    "少数民族工作存在差距": "少数民族工作",
    # 的, 得 and 性 stay where they are parts of words.
    "学习的目的": "学习目的",
    "心得体会少": "心得体会",
    "党性不强": "党性",
}


@pytest.mark.parametrize(("claim", "left"), CORES.items())
def test_core(claim: str, left: str) -> None:
    assert core(claim) == left
