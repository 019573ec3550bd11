"""The moves of the sections that every library has: what `migrate` declares where a library of the old form has none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class StandardMove(NamedTuple):
    """A move as library.yml declares it. The fields are those of Move."""

    id: str
    title: str
    hint: str


STANDARD: Mapping[str, tuple[StandardMove, ...]] = {
    section: tuple(StandardMove(*move) for move in moves)
    for section, moves in {
        "openings": (
            ("theme", "主题", "这次会是什么会、有什么要求"),
            ("ready", "会前准备", "会前学了什么、和谁谈了心、听了哪些意见"),
            ("review", "查摆", "对照什么查摆，准备怎样开好这次会"),
        ),
        "followups": (
            ("issue", "问题", "上年度查摆出来的那个问题"),
            ("action", "措施", "为改这个问题做了什么，时间和次数留待填项"),
            ("progress", "进展", "改到哪一步，没改完的还差什么"),
        ),
        "problems": (
            ("shows", "表现", "这个问题表现在哪些方面，写谁有这个问题都成立的话"),
            ("fact", "事实", "自己身上的一件事，时间、事情、数目都留待填项"),
            ("effect", "影响", "影响了谁、影响了什么，写具体"),
        ),
        "cases": (
            ("case", "案例", "哪一级通报的哪件事，问题出在哪里"),
            ("mirror", "对照", "对照自己，有没有同样的影子"),
            ("warning", "警示", "从中记取什么，今后怎样防住"),
        ),
        "causes": (
            ("view", "认识", "思想上是怎样认识的"),
            ("root", "根源", "根子在自己身上的哪一处，不拿客观条件作理由"),
        ),
        "measures": (
            ("act", "做什么", "做哪一件事，对着哪个问题"),
            ("how", "怎么做", "多久一次、分哪几步、哪天做完"),
            ("check", "怎么验", "由谁来看、拿什么作凭据"),
        ),
        "statements": (
            ("matter", "事项", "要说明的是哪一件事"),
            ("account", "说明", "事情的经过、结论和现在的情况"),
        ),
        "closings": (
            ("ask", "请批评", "请同志们批评指正"),
            ("resolve", "态度", "怎样对待批评，下一步怎样做"),
        ),
        "criticisms": (
            ("fault", "问题", "对“你”说的一个问题"),
            ("case", "事例", "一件事例，时间和事情留待填项"),
            ("wish", "希望", "一句希望，不提工作建议"),
        ),
        "responses": (
            ("accept", "接受", "接受同志们的哪一条批评"),
            ("amend", "改正", "打算怎样改"),
        ),
        "appraisals": (
            ("done", "表现", "自己做到了什么，可以核对"),
            ("lack", "不足", "还有什么不足"),
        ),
    }.items()
}
"""The moves by section id. 谈心谈话 has none, because what is asked there is one sentence."""
