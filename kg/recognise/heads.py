"""Where a nominal phrase begins: the left edge of names that end with a known head.

A name such as 云岭智能阀门生产基地项目 is a run of nouns. Reading from its head to the left, the run ends at a verb, a
preposition, a particle, a count or punctuation; brackets and quotation marks are taken as wholes.
"""

import re2

from kg.recognise.words import UNKNOWN, Word, words

OPENERS = {")": "(", "”": "“", "’": "‘", "》": "《", "」": "「"}
"""Closing marks, each with its opening one (in the matching view)."""

JOINERS = frozenset("·-—+&/.@#")
"""Marks that stand inside names."""

NOMINAL_VERBS = frozenset(
    """
    制造 加工 检测 检验 研发 研制 储能 回收 利用 改造 搬迁 升级 治疗 诊断 装配 组装 封装 测试 配套 养殖 种植 处理 净化
    冶炼 分离 提纯 合成 发电 供热 供水 供电 输送 物流 运输 仓储 包装 印染 涂装 喷涂 焊接 铸造 锻造 切割 打印 显示 传感 控制
    导航 通信 通讯 服务 管理 教育 培训 孵化 创新 创业 应用 示范 试验 实验 中试 转化 产业化 展示 体验 交易 结算 监测 预警
    救援 防护 修复 治理 康复 护理 养老 医养 旅游 会展 设计 创意 印刷 生产 冶金 勘探 开采 深加工 精炼 循环 综合利用
    集成 制备 再生 高新 新一代 扩建 迁建 改建 扩能 技改 增资 扩产 智造 培育 繁育 育种 屠宰 冷藏 冷链 补能 换电 充电 氢能 固态 存储
    算力 计算 标注 安防 消防 应急 保税 出口 进口 进出口 贸易 采购 招标 中介 评估 认证 合作 交流 展览 推广 互补 通用 养护 灌溉 抽水 蓄能 脱硫 脱硝 碳化 固化 萃取 电解 电镀 分拣 分拨 配送
    驱动 牵引 制动 连接 照明 加热 制冷 干燥 过滤 净水 造纸 纺织 纺纱 织造 成型 注塑 压铸 热处理 表面处理 增材 攻关
    """.split()
)
"""Verbs that also stand in names as nouns do."""

STOP_WORDS = frozenset(
    """
    投资 建设 投建 承建 兴建 新建 在建 拟建 续建 修建 筹建 共建 建成 建起 开建 推进 推动 加快 启动 实施 引进 引入 落地 落户 签约 布局 打造
    建立 成立 设立 组建 创建 搭建 构建 举办 开展 推行 探索 深化 上线 发布 推出 完成 实现 通过 依托 围绕 聚焦 服务 支持 帮助
    助力 促进 参与 参观 走进 入驻 进驻 进入 来到 走访 位于 坐落 包括 包含 涵盖 涉及 例如 比如 其中 以及 作为 成为 拥有 具有 负责
    采用 使用 运用 充分利用 获得 布下 又称 同类 多种 年度 织进 以上 以下 以内 之间 左右 前后 内外 上述 名为 名叫 更名为 改造成 变成 化身 走向 变身 串联 覆盖 集聚 辐射 对接 携手 牵手 获评 荣获 入选 认定 评为 迎来 迎接 推介 计划 规划 预计 总投资 占地 总 达 超 为 由 被 将 把 向 对 与 和 或 等
    及 暨 在 从 到 是 有 以 用 因 于 让 使 给 跟 同 按 据 经 并 且 而 但 也 还 又 再 就 都 只 才 已 正 曾 刚 即 均 共 各 每 该 本 此 这 那
    其 某 全 多 首 新 老 大 小 好 一 两 几 个 家 项 批 条 座 处 名 位 种 类 次 场 届 期 年 月 日 的 了 着 过 地 得 之 所 来 去 后 前 中 内 里 上 下
    面向 致力于 致力 发展壮大 发展 境外 一是 二是 三是 四是 五是 首先 其次 这座 那座 这个 有个 充分发挥 历任 曾任 现任 时任 兼任 要 会 能 需 须 说 看 问 想 送 称 赴 抓 办 开 任 聘 设 做 当 打 搞 讲 谈 我们 他们 公司 企业 集团 园区 全区 全市 全省 全国 我国 我市 我省 我区 当地 目前 今年 去年 近年来 同时 此外 随着 围绕着 一批 一个 多个
    一系列 首个 首批 重点 优质 相关 有关 主要 不断 持续 积极 全力 全面 大力 先后 相继 陆续 已经 正在 正式 共同 联合 分别 顺利 成功 接连
    打响 叫响 擦亮 做强 做优 做大 培育出 强化 优化 完善 健全 创新推行 创新开展 坚持 运营 主导 牵头 带领 领导 组织 主办 承办 协办 拿下 盘活
    收购 控股 增资 追加 改建 转型 前往 看到 走在 选址 抢抓 抓住 谈起 提起 说起 涌现 走出 揭下 手握 进行 视察 考察 调研 察看 了解 出席 参加
    """.split()
)
"""Words no name runs over to the left: verbs of the genre, particles, measure words, adverbs, generic nouns."""

_INNER_OK = frozenset("新 老 大 小 中 上 下 全 多 联合 自主 东 西 南 北 首".split())
"""Stop words that stand inside names when nouns follow them (新材料, 大数据, 自主创新), not at their left edge."""

_ABLE = "无可耐防抗免超"
"""First characters of words such as 无水 and 防火, which jieba calls verbs."""

_COORDINATORS = frozenset("及 与".split())
"""Conjunctions inside names of projects: 研发及产业化, 生物制造与健康."""

_STOP_TAGS = ("p", "c", "d", "u", "r", "y", "t", "e", "o", "q")
_PLACE_CHARS = "省市县区镇村乡州旗"
_NUMERALS = frozenset("0123456789.,%〇零一二三四五六七八九十百千万亿两几多余")
_CAPACITY = re2.compile(
    "(?:年产|日产|月产|年处理|日处理|总投资)[0-9.]+[百千万亿]*(?:吨|套|台套|台|辆|件|只|片|千米|公里|米|平方米|立方米|方|支|颗|头|羽|GWh|GW|MW|kW|千瓦)?$|"
    "[0-9.]+(?:[万千百]?(?:千瓦时|千瓦|兆瓦|兆瓦时|吨|千伏)|MWh|GWh|MW|GW|kV|KV|kW)(?:级)?$"
)


def nominal_start(view: str, floor: int, end: int, figures: bool = False) -> int:
    """Where the name that ends at ``end`` begins, not before ``floor``; ``end`` when none does.

    With ``figures`` a capacity may stand inside, and 及 or 与 between nouns (names of projects).
    """
    return _without_edge(view, run_start(view, floor, end, figures), end)


def run_start(view: str, floor: int, end: int, figures: bool = False) -> int:
    """Where the run of nouns begins, with adjectives at its left edge (大型, 新) still on."""
    start = end
    cut = words(view[floor:end])
    number = len(cut) - 1
    while number >= 0:
        word = cut[number]
        at = floor + word.start
        if word.text in OPENERS:
            jump = _opening(view, floor, at, word.text)
        elif figures and (capacity := _CAPACITY.search(view[max(floor, at - 16) : floor + word.end])):
            jump = max(floor, at - 16) + capacity.start()
        elif _runs_on(cut, number) or (figures and _coordinates(cut, number)) or _syllable(cut, number):
            jump = at
        else:
            break
        if jump is None:
            break
        start, number = jump, _before(cut, jump - floor)
    return start


def _coordinates(cut: tuple[Word, ...], number: int) -> bool:
    """True for 及 or 与 after a noun of a thing, not after the name of a body."""
    if cut[number].text not in _COORDINATORS or number == 0:
        return False
    left = cut[number - 1]
    return len(left.text) > 1 and left.tag in ("n", "vn", "v", "nz", "ns", "j", "l", "b", UNKNOWN) and not left.text.endswith(_BODIES)


_BODIES = ("公司", "集团", "学院", "大学", "研究院", "实验室", "园", "区", "项目", "局", "委", "会", "中心", "企业", "基地", "所", "院")


def _syllable(cut: tuple[Word, ...], number: int) -> bool:
    """True for 和 inside an unknown name (同和): what stands before it is one character, no noun to join."""
    if number == 0:
        return False
    if cut[number].text in ("和", "与", "同"):
        left = cut[number - 1].text
        return len(left) == 1 and is_chinese(left) and left not in _PLACE_CHARS and left not in "的了等个家人后"
    if cut[number].text in _VERB_SYLLABLES:  # 昊能 cut apart: a verb cannot follow one stray syllable
        left, before = cut[number - 1], cut[number - 2].text if number > 1 else "的"
        return len(left.text) == 1 and left.tag in ("x", "zg", "nr", "g", "nz") and before in STOP_WORDS
    right = cut[number + 1] if number + 1 < len(cut) else None
    return right is not None and right.text in ("和", *_VERB_SYLLABLES) and len(cut[number].text) == 1


_VERB_SYLLABLES = frozenset("能 会 开 设 达 信".split())


def is_chinese(char: str) -> bool:
    """True for a common Chinese character."""
    return "\u4e00" <= char <= "\u9fff"


def _without_edge(view: str, start: int, end: int) -> int:
    """The start without what no name begins with: joiners, adjectives of size, single verbs."""
    while start < end:
        first = words(view[start:end])[0]
        if first.text[0] in "其该本" and first.tag == UNKNOWN and len(first.text) > 1:
            return start + 1
        edge = first.text in _INNER_OK or first.text in _COORDINATORS or first.text in LEADING
        verb = first.tag == "v" and len(first.text) == 1
        mark = not first.text[0].isalnum() and first.text[0] not in "“《‘「("
        if not (edge or verb or mark) or (first.end == end - start and not mark):
            return start
        start += first.end
    return start


def _before(cut: tuple[Word, ...], offset: int) -> int:
    """The index of the last word that ends at or before the offset."""
    return max((i for i, word in enumerate(cut) if word.end <= offset), default=-1)


def _opening(view: str, floor: int, closing: int, mark: str) -> int | None:
    """Where a short bracket or quotation that closes here opens; none for an explanation in brackets."""
    opening = view.rfind(OPENERS[mark], floor, closing)
    inner = view[opening + 1 : closing]
    if opening < 0 or "简称" in inner or len(inner) > (8 if mark == ")" else 24):
        return None
    return opening


def _runs_on(cut: tuple[Word, ...], number: int) -> bool:
    """True for a word that a name may hold at this place."""
    word = cut[number]
    if all(char in JOINERS for char in word.text):
        return 0 < number < len(cut) - 1 and cut[number - 1].text not in JOINERS and word.text != "——"
    if _COUNT_WORDS.match(word.text):
        return False
    if word.text in _INNER_OK:
        return number + 1 == len(cut) or cut[number + 1].text[0].isalnum()
    if word.text in NOMINAL_VERBS or (word.text[0] in _ABLE and word.tag in ("v", "d") and len(word.text) > 1):
        return True
    if word.text in STOP_WORDS or not (word.text[0].isalnum() and word.text[-1].isalnum()) or is_figure(word):
        return False
    if word.tag.startswith("v"):
        return word.tag in ("vn", "vg") or len(word.text) == 1
    return word.tag == UNKNOWN or not word.tag.startswith(_STOP_TAGS)


def is_figure(word: Word) -> bool:
    """True for a numeral, also with its measure (6.8, 亿元, 10%, 三大); not for plants and names (八角, 百川)."""
    if word.text in _NUMBER_NAMES or (word.tag == UNKNOWN and not all(c in _NUMERALS for c in word.text)):
        return word.text[0].isdigit() and word.text[0].isascii() and not word.text.isalnum()
    return word.text[0] in _NUMERALS and (word.tag in ("m", "mq", "x") or all(c in _NUMERALS for c in word.text))


_NUMBER_NAMES = frozenset("三相 单相 两相 零部件 零件 八角 三七 百合 一体化 两用 多式联运 万能 千斤顶 百货 四氢 三元 二极管 三极管".split())
_COUNT_WORDS = re2.compile("^(?:[一二三四五六七八九十两]大|多个|多家|多项|几个|余家)$")

LEADING = frozenset("新 一个 首个 个 重点 优质 大 和 与 等 国内 一流 现代化 高标准 大型 高端化".split())
"""Words at the left edge that belong to no name."""
