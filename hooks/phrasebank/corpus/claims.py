"""Finds the core of a claim: the words that are left without those of degree and those that only join. One regular
expression does it in Python and in browsers.

Papers, notices and people say one claim with different degree words (宗旨意识不强, 宗旨意识淡化, 宗旨意识有待加强) and in
another order (联系群众, 群众联系). The core of the first three is 宗旨意识. A core keeps the words that name the matter,
such as 意识, 精神 and 观念, and adjectives that say in what respect, such as 系统, 深入 and 主动."""

from __future__ import annotations

import re

_NOT = (
    "不(?:够|太|甚|是很)?(?:高|强|足|够|牢|多|快|浓|好|明显|到位|深(?!入|刻)|实(?!际)|严(?!格|肃|密|谨)|紧(?!密|迫)|细(?!致)"
    "|透(?!彻)|大(?!胆)|准(?!确|时)|广(?!泛)|密(?!切))?"
)
"""不 with the degree that it denies, as in 不强 and 不够高. Of 不深入 it matches 不 alone, because 深入 says in what
respect."""

_LACKING = (
    "(?:有所|较为|比较|明显|严重|仍|还|尚)?(?:欠缺|缺乏|缺失|缺少|匮乏|淡化|弱化|淡薄|淡漠|松懈|薄弱|退化|减弱|减退|降低|下降|滑坡"
    "|偏弱|偏低|偏少|偏松|较弱|较差|较低|较少|有限|严重)|(?:弱|差|低|少)(?!.)"
)
"""Words that say that something is wanting. 弱 and similar ones match only at the end of a claim."""

_TO_DO = (
    "(?:仍|还|尚)?(?:有待|需要|需|亟待|亟需)(?:进一步)?(?:加强|提高|提升|增强|改进|完善|深化|加大)"
    "|(?:仍|还|尚)?(?:存在|有)(?:一定|较大|一些)?(?:差距|不足|短板)"
)
"""Words that say what still has to be done."""

_JOINING = (
    "(?<![目])的|(?<![心取获])得|存在|问题|现象|方面|情况|有所|有些|有时|有点|比较|较为|一定|程度|进一步"
    "|(?<![党人悟韧血惰定个共])性|没有|没能|未能"
)
"""Particles, phrases that surround a claim, and the 性 of words like 主动性."""

DEGREE = re.compile("|".join((_TO_DO, _LACKING, _NOT, _JOINING)))
"""Matches everything that is not part of a core, in a normal text (see `normal_form`) or in several of them, one a line.
Python and JavaScript read the expression alike."""

SHORTEST = 2
"""The fewest characters with which a core says anything."""


def core(text: str) -> str:
    """A normal text without degree words and particles."""
    return DEGREE.sub("", text)
