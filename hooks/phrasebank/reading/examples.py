"""One right way to write a field: an example always comes from the field at hand, never from another of the same name."""

from __future__ import annotations

import re
from collections.abc import Mapping

_AS = re.compile(r"，如 ([^。；]+)。")
"""How a field's own words give an example."""

OF_FIELD: Mapping[str, str] = {
    "本站信息。": "{id: phrase-bank, title: 对照检查素材库, description: 一句话说明, notice: 非涉密系统}",
    "名称，素材里照这个写。": "普通党员",
    "标签的名称，素材里照这个写。": "窗口",
    "出处。": "{title: 组织生活会通知, publisher: 某市委组织部, date: 2025-12-24}",
    "主题的出处。": "{title: 组织生活会通知, publisher: 某市委组织部, date: 2025-12-24}",
    "出处；查不到可以署名的就不写，certainty 是 confirmed 时必须写。": "{title: 组织生活会通知, publisher: 某市委组织部, date: 2025-12-24}",
    "另外还有哪里也这样写。": "[{title: 组织生活会通知, publisher: 某市委组织部, date: 2025-12-24}]",
    "谁印发、谁发布的，写全称。": "某市委组织部",
    "这类对象的会议主题；和整个专题的一样就不写。": "学习贯彻党的创新理论",
    "这一年的主题，开头里照它写；里面的引号写成单引号，因为外面已有一层。": "学习贯彻党的创新理论",
    "这一年的材料必须写到的部分，照文稿里的标题写。": "[典型案例剖析]",
    "正式文本里也见得到的另一种写法，只提示核对，不算错。": "[团结——批评——团结]",
    "字数范围，没有全国统一规定。": "{min: 1500, max: 3000}",
    "一句话说哪里不对；{} 的地方放进材料里的字。": '"“{}”还没有填"',
    "为什么不对。": "留着没有填的地方，一看就是套来的",
    "出处：哪份文件哪一条；没有公开出处的不写，remedy 里写上“建议核对”。": "GB/T 15834—2011《标点符号用法》",
    "改好了是什么样，一句。": "3月12日报送的统计表",
    "支部工作台在第二列逐行填的内容，可带待填项。": "[【会议时间】, 【会议地点】]",
    "支部工作台在这一部分写的各段，代替 text、prompt 和 sample。": "[{text: 请【同志】同志表态。, each: speakers}]",
    "支部工作台写的标题，取第一个符合情况的；不写就用 title。": "[{text: 支部工作报告, when: [no-committee]}]",
    "表格。": "{columns: [{title: 问题, width: 100}]}",
    "站名。": "对照检查素材库",
    "本站编号：浏览器按它存草稿，定下后不再改。": "phrase-bank",
    "一句话说明本站是做什么的。": "写对照检查材料时用得上的要点、表述和空白模板",
    "每页都显示的保密提示。": "本系统为非涉密系统，严禁处理国家秘密",
    "纠错和荐稿交给谁：邮箱、OA 里的名字或电话。": "机关党委办公室",
    "板块，按页面上的顺序。": "[{id: problems, title: 存在问题, summary: 查什么}]",
    "一句话说明这个板块写什么。": "逐条写存在的问题",
    "提示这一句写什么。": "在哪些方面表现出来",
    "维度，按页面上的顺序。": "[{id: theory, title: 理论学习, summary: 学得怎么样}]",
    "别的叫法，搜索时同样能找到。": "[学习方面, 理论武装]",
    "一句话说明这个维度查什么。": "学得怎么样",
    "适用对象名称。": "[普通党员]",
    "原因剖析的角度。": "[理想信念, 宗旨意识]",
    "待填项。": "[{name: 具体事例, hint: 何时、何事、何人}]",
    "提示填写人写什么。": "何时、何事、何人",
    "填写的例子，一短一长；用来试每一种表述填上以后通不通顺。": "[七月的一次走访, 上半年牵头的老旧小区改造]",
    "不适用的组合。": "[{dimensions: [governance], audiences: [普通党员], reason: 没有管党治党职责}]",
    "为什么不适用。": "普通党员没有管党治党职责",
    "原因的角度，只有原因剖析才写。": "理想信念",
    "示例：一段写得具体的故事，只供阅读，不能复制。": "[书在案头放了一个春天，翻到第三章就停了。]",
    "名称。": "2025 年度组织生活会、民主生活会",
    "一句话说明。": "每年年初开，会前写个人发言提纲",
    "各类对象的对照方面。": "[{audiences: [普通党员], certainty: unverified}]",
    "文件或报道的名称。": "中共中央组织部关于开好组织生活会的通知",
    "给填写人的说明。": "对照方面以本单位通知为准",
    "对照方面，按顺序；还没有公布的不写。": "[{id: masses, title: 联系服务群众, from: [{dimension: masses}]}]",
    "编号，在本组里唯一，不重复使用。": "masses",
    "对照方面的名称，照通知写。": "联系服务群众",
    "适用对象。": "普通党员",
    "适用对象，按页面上的顺序。": "[{id: member, name: 普通党员}]",
    "谁写、什么时候用。": "每名党员会前写",
    "文稿正文的大标题，可带待填项。": "个人对照检查材料",
    "要填的待填项，都是全文只填一次的。": "[单位, 姓名]",
    "各部分，按顺序。": "[{title: 存在问题, section: problems, points: 3}]",
    "一级标题；不写就没有标题（如开头）。": "存在问题",
    "从素材库的哪个板块取。": "problems",
    "固定的段落，可带待填项。": "[以上是我的对照检查，请大家批评指正。]",
    "各列。": "[{title: 问题, width: 100}]",
    "列名。": "问题",
    "只写 prompt 的部分，示例稿里示范的段落，可带待填项。": "[上年度列出的三项整改都已完成。]",
    "空白模板里提示写什么；不写就用板块的说明。": "一件事说清一个问题",
    "规范的全文；十个字以上的，写得大同小异也会被指出。": "坚定理想信念，牢记初心使命",
    "各项，顺序不能变，四项以上不能少一项。": "[道路自信, 理论自信, 制度自信, 文化自信]",
    "常见的错误写法。": "[{wrong: 自已, right: 自己}]",
    "错的写法；…代表中间还可以隔最多三个字，#代表一个数目。": "自已",
    "改成什么。": "自己",
    "后面紧接其中任何一个时不算错；只有一个的直接写。": "的话",
    "原话；…代表中间还可以隔最多三个字。": "学习…不够深入",
    "怎么改。": "写出哪一件事、哪一次",
    "同一句话里后面出现其中任何一个，或者下一句以它开头，就算。": "[但是, 但]",
}
"""By what the model says of the field, where that itself gives no example; a test holds that each is a field's own."""


def of_field(description: str, array: bool) -> str:
    """An example for the field of which the model says this; empty where there is none."""
    if description in OF_FIELD:
        return _listed(OF_FIELD[description], array)
    found = _AS.search(description)
    return _listed(found.group(1), array) if found else ""


def _listed(value: str, array: bool) -> str:
    return f"[{value}]" if array and not value.startswith("[") else value
