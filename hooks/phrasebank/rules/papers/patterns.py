r"""The patterns with which the rules read a paper: one table of regular expressions for both languages.

JavaScript uses the flags `gu`, and Python none; so there are no named groups, no `\d`, `\w` or `\s`, and no look-behind
of variable width. The browser gets the table as it is (see `handed.py`)."""

from __future__ import annotations

from phrasebank.model import SLOT
from phrasebank.rules import concessions, empty, matching, measures, typography, voice
from phrasebank.words import characters
from phrasebank.words.characters import HAN

END = characters.END
_NUMERALS = "一二三四五六七八九十"
_CLAUSE = "(?<![^。；，：！？ \\n])"
"""Looks back to the beginning of a clause."""

_NAME = "(?![一-龥·]{0,3}(?:[部组局科处室办院校厂队站所司会厅委员长]|书记|主任|代表|群众)(?![一-龥·]))([一-龥·]{2,4})"
"""The name of a person, and not of a branch, an office or a post: 机关支部 and 支部书记 stand on lines of their own too."""

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢"
)

_DATE = "(?:20[0-9]{2}|[二〇○零一三四五六七八九]{4}) ?(?:年|[-./])"

_OPEN = (
    f"{SLOT.pattern}|"
    "[×Ｘ]{2,}|(?<![A-Za-z0-9])[Xx]{2,}(?![A-Za-z0-9])|(?<![一二○])○○|[_＿]{2,}"
    "|[（(][^（）()]{0,10}(?:此处|填写|填入|自填|待补充?|待填)[^（）()]{0,6}[）)]|此处(?:填写|填入|补充)|点击(?:或点击)?此处"
)
"""A place that the writer was to fill in, whatever stands before it."""

_UNITS = "个|名|次|天|日|周|月|季|年|件|条|篇|遍|户|人|份|起|项|场|届|期|处|元|万|页|小时|分钟|轮|批|家|趟|回|笔|封"

_UNIT = (
    "党支部|党总支|支部|委员会|学院|学校|中学|小学|大学|医院|公司|集团|研究所|研究院|街道办事处"
    "|管理局|税务局|公安局|教育局|财政局|审计局|统计局"
)

PATTERNS: dict[str, str] = {
    "quoted": matching.QUOTED.pattern,
    "called": matching.CALLED.pattern,
    "stop": f"[{matching.STOPS}]",
    "sentence": "[^。？！\\n]+",
    "sentence-end": "[。？！]",
    "speech": concessions.SPEECH.pattern,
    "clause-mark": f"[{matching.STOPS}、\\n]",
    "oneself": empty.ONESELF.pattern,
    "not-plain": f"[^{HAN}]",
    "writer": f"本人|{voice.ONE_PERSON.pattern}",
    "personal-title": "个人",
    "last-year": "上一?年度|上年|去年|整改",
    # Beside what the library's own measures have: who looks at it, and what holds for each and every one.
    "checkable": (
        f"{measures.CHECKABLE.pattern}|按[日周月季年]|年[中终底]|逐[一个件条项户人批月年]|一律|[三四五]分之"
        "|由[^，。；]{1,12}(?:监督|检查|核对|核查|抽查|复核|审核|评议|评价|测评|签认|签字|登记|记录|备查|统计|通报|督办|考核)"
        "|(?:会|大会)上(?:作?报告|作?汇报|说明|公布|通报)"
    ),
    "one-person": voice.ONE_PERSON.pattern,
    "half-width": characters.HALF_WIDTH.pattern,
    "marks": typography.MARKS.pattern,
    "counting": typography.COUNTING.pattern,
    # What only the writer can know: numbers, times, occasions, named writings, what somebody said.
    "own-fact": (
        "[0-9\uff10-\uff19]|【|《[^《》]+》|“[^“”]{10,}”"
        f"|(?<!中央)[二两三四五六七八九十百千几]{{1,9}}[余多来]?(?:{_UNITS})"
        "(?!意识|自信|全面|务必|维护|确立|坚持|摆进去|带头|方面|层面|关系|大局)"
        "|[一二三四五六七八九十]{1,3}月|(?:有|那|这|上|头|第)一?(?:次|回)|一次(?=[^、。]{0,12}(?:会|上|中|时))"
        "|去年|前年|今年|本年度|上半年|下半年|年初|年中|年底|季度|月初|月底|上周|上个?月|前不久|那天|当天|当时|当场|当面"
        "|春节|元旦|清明|端午|中秋|国庆|暑假|寒假|暑期|学期|开学|汛期|疫情期间"
        f"|[{_SURNAMES}][某一-龥]{{0,2}}同志"
    ),
    # 王某某 is somebody in a case that was told; 担任某某书记 and 每周某某 end in the characters of surnames, and are gaps.
    "left-open": f"{_OPEN}|(?<![{_SURNAMES}])某某|(?<=[担现主兼责历]任|[工过课流]程|[本上下每]周|提高)某某",
    # In the lines around a paper 王某某 is whoever signs it.
    "left-open-edge": f"{_OPEN}|某某",
    # A character that one machine has of its own: no other shows it, and no file of ours has it. Bullets of symbol fonts lie above.
    "private": r"[\ue000-\uefff]",
    # Who writes, in so many words.
    "name-label": f"(?:姓名|汇报人|检查人|报告人|发言人|剖析人|对照检查人)[：: ]{{1,2}}{_NAME}(?![一-龥·])",
    "own-unit": f"(?:我|本人)(?:是|现任|担任|任职于|所在的?)([一-龥]{{2,24}}?(?:{_UNIT}))(?:的|党员|书记|委员|，|。)",
    "work-unit": f"(?:我|本人)在([一-龥]{{2,24}}?(?:{_UNIT}))(?:工作|任职)",
    "bare-name": f"^{_NAME}{END}",
    "branch": f"支部{END}",
    "year-of-paper": (
        "(20[0-9]{2}|\uff12\uff10[\uff10-\uff19]{2}|二[\u3007○零][\u3007○零一二三四五六七八九]{2})"
        "(?= ?年(?:度|专题|[^，。；]{0,12}(?:组织生活会|民主生活会|对照检查|民主评议)))"
    ),
    # At the foot of a paper.
    "year-of-date": "(20[0-9]{2}|\uff12\uff10[\uff10-\uff19]{2}|二[\u3007○零][\u3007○零一二三四五六七八九]{2})(?= ?(?:年|[-./]))",
    "name-cell": f"^(?:姓名|(?:本人|党员)?签[名字]|汇报人|检查人)[：:]?{END}",
    "hand-cell": f"^(?:本人|党员)?签[名字][：:]?{END}",  # signed by hand, once it is printed
    "date": _DATE,
    # In a form, what is beside its name: a ledger has days of its own, and a form when somebody joined.
    "date-cell": (
        "(?:^|\\n)(?:(?:填[表写报]|会议|汇报|检查|签[名字])?(?:时间|日期)|(?:本人|党员)?签[名字]|汇报人|检查人)[：:]?"
        f"[^\\n]{{0,12}}\\n?[^\\n]{{0,12}}{_DATE}"
    ),
    # Where a part has no heading of its own: one joins it to another (存在问题及原因剖析), or a sentence tells of it.
    "joined-followups": "上一?年度[^。]{0,16}整改|去年[^。]{0,16}整改",
    "joined-causes": "原因|根源",
    "joined-measures": "措施|努力方向|打算",
    # It says what became of them, or what they are: an opening may only name last year's rectification and the search for causes.
    "told-followups": (
        "(?:上一?年度|去年|上次)[^。]{0,30}问题[^。]{0,40}"
        "(?:改好|改完|办结|销号|整改了|(?:(?:已|均|都|全部)[^，。；]{0,8}|(?:基本|逐[条项一]|完成|得到|进行|作)了?)整改"
        f"|整改[^，。；]{{0,12}}(?:已|完(?!成情况)|到位|好|解决|成效|未|[0-9两{_NUMERALS}]+[个条项件]|[：:])"
        "|整改[^。]{0,24}(?:已[改完整解补]|没有改|仍在|尚未))"
    ),
    "told-causes": (
        "(?:主要|根本|思想|深层次)(?:的|上的)?原因[^，。；]{0,6}(?:[是在：:]|如下|(?<!没)有)"
        "|原因(?:[：:]|，主要[是有])|究其(?:原因|根源)|根源(?:，主要)?(?:是|在于)|归根(?:到底|结底)"
    ),
    "team-title": "班子|支委会|支部委员会|党组对照|党委对照",
    "preparation": "谈心谈话|征求[^，。]{0,10}意见|集中学习|会前学习|学习研讨|走访|座谈|调研",
    # Criticism and its like.
    "suggests": (
        "建议|希望[^，。；]{0,8}(?:多|进一步|加强|更|能)"
        f"|{_CLAUSE}(?:多(?![次年人个数少家处项种方户件条名天月])|加强|注意)[{HAN}]"
    ),
    "faults": (
        "不|没|未|少|缺|差|弱|慢|急|浮|粗|松|软|怕|躲|推|拖|(?<!年)轻|满足于|停留|流于|只|偏|忽"
        "|随意|简单|疏|懈|懒|应付|敷衍|问题|毛病|错|误|漏|淡|低|迟"
    ),
    "objective": (
        "(?:工作|任务|事务|业务|事情|活)(?:太|较|比较|过于|很)?(?:忙|繁忙|繁重|太多|繁杂|压力大)|时间(?:太|比较|很)?(?:紧张?|不够)"
        "|(?:人手|人员|力量|编制|经费|资金)(?:太|比较|严重)?(?:少|不足|不够|紧张|短缺)|条件(?:太|比较)?(?:差(?!的)|有限|受限)"
    ),
    "own-view": (
        "借口|理由|习惯|找|推说|推给|为由|总|觉得|认为|以为|强调|归|怪|托词|看成|当成|当作|说成|其实|实际上|不是|并非|就|自己|我|说到底|放松|放在|排在"
    ),
    "thought": (
        "思想|认识|觉得|认为|以为|党性|宗旨|意识|理想|信念|作风|态度|纪律|政治|担当|责任|自觉|主动|重视|心|满足|怕|不愿|不敢|不想|不肯|懒|松懈|放松|要求|标准"
        "|学|群众|廉|规矩|组织|观念|习惯|精神|忠诚|规定|我|自己|本人|把关|底线|警|带头|表率|斗争|批评|风气|情面|人情|碍于|应付|只顾|忽视|流于|凭|靠"
    ),
    # Numbers in a text.
    "count-shi": f"{_CLAUSE}([{_NUMERALS}]{{1,3}})是",
    "count-yao": f"{_CLAUSE}([{_NUMERALS}]{{1,3}})要",
    # 第一、二季度 counts nothing up.
    "count-di": f"{_CLAUSE}第([{_NUMERALS}]{{1,3}})(?:[，,]|、(?![第{_NUMERALS}]))",
    "count-qi": f"{_CLAUSE}其([{_NUMERALS}]{{1,3}})[，、,]",
    "count-order": f"{_CLAUSE}(首先|其次|再次|再者)(?=[，、,：是]|(?<!再次)要)",
    "number-mark": (
        f"[（(][{_NUMERALS}]{{1,3}}[）)]、|{_CLAUSE}第[{_NUMERALS}]{{1,3}}、(?![第{_NUMERALS}])"
        f"|^[0-9]{{1,2}}[、，,](?![0-9])|^[{_NUMERALS}]{{1,3}}[，,]"
    ),
    "numerals": f"[0-9{_NUMERALS}]",
    "mark-shi": f"^([{_NUMERALS}]{{1,3}})是",
    "mark-yao": f"^([{_NUMERALS}]{{1,3}})要",
    "mark-di": f"^第([{_NUMERALS}]{{1,3}})(?:[，,]|、(?![第{_NUMERALS}])|{END})",
    "mark-qi": f"^其([{_NUMERALS}]{{1,3}})(?:[，、,]|{END})",
    "mark-order": f"^(首先|其次|再次|再者)(?:[，、,：是]|(?<!再次)要|{END})",
    "mark-dun": f"^([{_NUMERALS}]{{1,3}})[、，,：:]",
    "mark-paren": f"^[（(]([{_NUMERALS}]{{1,3}})[）)]",
    "mark-dot": "^([0-9]{1,2})[.．、，,](?![0-9])",
    "mark-deep": f"^((?:[0-9]{{1,2}}[.．])+)([0-9]{{1,2}})[.．、]?{END}",  # 1.1: what it counts within, and its number there
    "mark-round": "^[（(]([0-9]{1,2})[）)]",
    "mark-circle": "^([①-⑳])",
    "mark-zhang": f"^第([{_NUMERALS}]{{1,3}})章",
    "mark-bufen": f"^第([{_NUMERALS}]{{1,3}})部分",
    # Of a run of marks only the first is tried: of thousands of dots in a copied table of contents each would look for the end.
    "heading-end": f"(?<![。；，、;,.])[。；，、;,.]+{END}",
    "item-end": f"(?:[，、,；;]|[{HAN}]){END}",
    "four": f"(?<![^，。；：、“”‘’！？])[{HAN}]{{4}}(?![^，。；：、“”‘’！？])",
    "norm": "[ 　\\n，。；：、“”‘’《》（）()]|方面|存在的?问题|问题$",
    "empty-mark": "[。！？；，：、 \\n]",
}
"""The patterns by name."""
