"""What makes no difference to a claim: how much, and the words that only join. One pattern, for Python and browsers.

Papers, notices and people say one claim with different degree words (宗旨意识不强, 宗旨意识淡化, 宗旨意识有待加强) and in another
order (联系群众, 群众联系). What is left of a claim without them is its core: 宗旨意识. What names the matter stays: 意识, 精神,
观念, and adjectives that say in what respect (系统, 深入, 主动).
"""

from __future__ import annotations

import re

_NOT = (
    "不(?:够|太|甚|是很)?(?:高|强|足|够|牢|多|快|浓|好|明显|到位|深(?!入|刻)|实(?!际)|严(?!格|肃|密|谨)|紧(?!密|迫)|细(?!致)"
    "|透(?!彻)|大(?!胆)|准(?!确|时)|广(?!泛)|密(?!切))?"
)
"""不, with the degree that it denies: 不强, 不够高; of 不深入 only the 不, as 深入 says in what respect."""

_LACKING = (
    "(?:有所|较为|比较|明显|严重|仍|还|尚)?(?:欠缺|缺乏|缺失|缺少|匮乏|淡化|弱化|淡薄|淡漠|松懈|薄弱|退化|减弱|减退|降低|下降|滑坡"
    "|偏弱|偏低|偏少|偏松|较弱|较差|较低|较少|有限|严重)|(?:弱|差|低|少)(?!.)"
)
"""What a claim says is wanting; 弱 and its like only where the claim ends."""

_TO_DO = (
    "(?:仍|还|尚)?(?:有待|需要|需|亟待|亟需)(?:进一步)?(?:加强|提高|提升|增强|改进|完善|深化|加大)"
    "|(?:仍|还|尚)?(?:存在|有)(?:一定|较大|一些)?(?:差距|不足|短板)"
)
"""What still has to be done about it."""

_JOINING = (
    "(?<![目])的|(?<![心取获])得|存在|问题|现象|方面|情况|有所|有些|有时|有点|比较|较为|一定|程度|进一步"
    "|(?<![党人悟韧血惰定个共])性|没有|没能|未能"
)
"""Particles, what is said around a claim, and the 性 of 主动性."""

DEGREE = re.compile("|".join((_TO_DO, _LACKING, _NOT, _JOINING)))
"""All that is left out, in normal text (see `normal`), or in several, each on its line. Python and JavaScript read the
pattern alike."""

SHORTEST = 2
"""Characters that a core must have to say anything."""


def core(text: str) -> str:
    """What is left of a normal text without degree words and particles."""
    return DEGREE.sub("", text)
