"""Tables in the layouts that offices publish, made up at random with their truth."""

from collections.abc import Callable
from decimal import Decimal
from random import Random

from plan_eval.editing.items.growths import rounded_like
from tests.editing.tables.model import Made, Truth
from tests.editing.tables.more_layouts import MORE
from tests.editing.tables.pieces import (
    DIVISIONS,
    GROUPS,
    GROUPS_EN,
    NOTHING,
    THINGS,
    TOTALS,
    Thing,
    figure,
    printed,
    target,
)

NATURES = {"约束性": "binding", "预期性": "expected"}
VERDICTS = {
    "已完成": "met",
    "提前完成": "met",
    "达到序时进度": "on_track",
    "符合预期": "on_track",
    "滞后": "behind",
    "未达到预期": "behind",
}
NAMES = ("指标名称", "指标", "主要指标", "主要项目和指标", "规划指标", "项目")


def _sample(random: Random, count: int) -> list[Thing]:
    return random.sample(THINGS, count)


def _nature(random: Random) -> str:
    return random.choice([*NATURES])


def national(random: Random) -> Made:
    """National plan: two figures, a mixed column 年均增速[累计], groups as rows over the whole width, notes below."""
    rows = [["指标", "2015年", "2020年", "年均增速[累计]", "属性"]]
    truth: list[Truth] = []
    merged: list[tuple[int, int, int, int]] = []
    number = 0
    for group in random.sample(GROUPS, 3):
        shown = random.choice(["{}", "一、{}"]).format(group)
        merged.append((len(rows), 0, len(rows), 4))
        rows.append([shown] + ([shown] * 4))
        for thing in random.sample(THINGS, 3) + random.sample(TOTALS, 1):
            if any(each.name == thing.zh for each in truth):
                continue
            number += 1
            nature = _nature(random)
            name = f"（{number}）{thing.zh}（{thing.unit}）"
            if thing in TOTALS:
                end = figure(random, thing, 1)
                sign = random.choice(["", "", ">"])
                left, right = random.choice([("[", "]"), ("〔", "〕"), ("【", "】")])
                rows.append(
                    [name, random.choice(NOTHING[:2]), random.choice(NOTHING[:2]), f"{left}{sign}{end}{right}", nature]
                )
                truth.append(
                    Truth(thing.zh, thing.unit, NATURES[nature], "cumulative", None, f"{sign}{end}", group=group)
                )
                continue
            start, end = figure(random, thing, 0), figure(random, thing, 1)
            shown, wanted = target(random, thing, end)
            beside = _beside(random, start, wanted)
            rows.append([name, printed(random, start), shown, beside, nature])
            truth.append(Truth(thing.zh, thing.unit, NATURES[nature], baseline=start, target=wanted, group=group))
    below = [
        random.choice(
            ["注：①增速按可比价计算；②[ ]内为5年累计数。", "注：〔 〕内为五年累计数。", "说明：带[ ]的为规划期累计值"]
        )
    ]
    title = random.choice(
        ["“十三五”时期经济社会发展主要指标", "表1 全国国民经济和社会发展第十三个五年规划主要指标（2016—2020年）"]
    )
    return Made("national", rows, truth, merged, [title], below)


def _beside(random: Random, start: str, wanted: str) -> str:
    """Return the growth or the change that leads from a baseline to a target; nothing beside a range."""
    goal = wanted.lstrip("≥≤<>")
    if "~" in goal:
        return "—"
    begin, end = float(start), float(goal)
    rate, change = ((end / begin) ** 0.2 - 1) * 100, Decimal(goal) - Decimal(start)
    return random.choice(["—", f"{rate:.1f}%", f"{rate:.1f}%左右", f"[{change}]"])


def provincial(random: Random) -> Made:
    """Provincial plan: heads over two rows, category column merged downwards, units of their own, totals, mid-term values."""
    period = random.choice([("2015", "2018", "2020"), ("2020", "2023", "2025")])
    base, mid, end_year = period
    name = random.choice(NAMES)
    goal = random.choice(["规划目标", "“十三五”规划目标" if base == "2015" else "“十四五”规划目标", "目标"])
    top = ["类别", name, "单位", f"{base}年", goal, goal, "属性", f"{mid}年完成值"]
    low = ["类别", name, "单位", f"{base}年", f"{end_year}年", "年均增长", "属性", f"{mid}年完成值"]
    rows = [top, low]
    truth: list[Truth] = []
    merged = [(0, at, 1, at) for at in (0, 1, 2, 3, 6, 7)] + [(0, 4, 0, 5)]
    for group in random.sample(GROUPS, 2):
        first = len(rows)
        for thing in _sample(random, 4):
            if any(each.name == thing.zh for each in truth):
                continue
            nature = _nature(random)
            start, end, now = (figure(random, thing, share) for share in (0, 1, 0.55))
            observed = f"{mid}-12-31"
            if thing.rises and thing.unit not in ("%", "‰") and random.random() < 0.25:
                shown, wanted, rate = (
                    "—",
                    _grown(start, "7.5"),
                    random.choice(["7.5%", "7.5%左右", "年均增长7.5%左右", "7.5"]),
                )
            else:
                (shown, wanted), rate = target(random, thing, end), "—"
            rows.append(
                [group, thing.zh, thing.unit, printed(random, start), shown, rate, nature, printed(random, now)]
            )
            truth.append(
                Truth(thing.zh, thing.unit, NATURES[nature], "level", start, wanted, {observed: now}, group=group)
            )
        if len(rows) - first > 1:
            merged.append((first, 0, len(rows) - 1, 0))
    spans = (f"{base}-12-31", f"{end_year}-12-31", f"{mid}-12-31")
    return Made("provincial", rows, truth, merged, ["附表"], [], spans)


def _grown(start: str, rate: str) -> str:
    return rounded_like(Decimal(start) * (1 + Decimal(rate) / 100) ** 5, start)


def city(random: Random) -> Made:
    """City review: numbered rows under category rows, verdicts and divisions, columns in any order, a line 填报单位 above."""
    order = random.sample(["单位", "base", "goal", "now", "属性", "完成情况", "责任单位", "备注"], 8)
    heads = {
        "base": random.choice(["2020年", "2020年实际", "2020年基期值", "基期（2020年）"]),
        "goal": random.choice(["2025年目标", "2025年规划目标值", "“十四五”目标（2025年）", "规划目标（2025年）"]),
        "now": random.choice(["2023年6月", "2023年6月完成值", "截至2023年6月底", "2023年6月实际值"]),
        "完成情况": random.choice(["完成情况", "目前完成情况", "评估结论", "进展情况"]),
        "责任单位": random.choice(["责任单位", "牵头部门", "责任处室"]),
        "备注": random.choice(["备注", "说明"]),
        "属性": random.choice(["属性", "指标属性", "指标类型"]),
        "单位": random.choice(["单位", "计量单位"]),
    }
    rows = [["序号", random.choice(NAMES), *(heads.get(key, key) for key in order)]]
    truth: list[Truth] = []
    merged: list[tuple[int, int, int, int]] = []
    number = 0
    for position, group in enumerate(random.sample(GROUPS, 3)):
        merged.append((len(rows), 0, len(rows), len(order) + 1))
        text = f"（{'一二三'[position]}）{group}"
        rows.append([text] * (len(order) + 2))
        for thing in random.sample(THINGS, random.randint(2, 4)):
            if any(each.name == thing.zh for each in truth):
                continue
            number += 1
            nature, verdict, division = _nature(random), random.choice([*VERDICTS]), random.choice(DIVISIONS)
            start, end = figure(random, thing, 0), figure(random, thing, 1)
            now = figure(random, thing, random.choice([0.4, 0.7]))
            shown, wanted = target(random, thing, end)
            mark = random.choice(["", "", "", "*", "①"])
            cells = {
                "单位": thing.unit,
                "base": printed(random, start),
                "goal": shown,
                "now": f"{printed(random, now)}{mark}",
                "属性": nature,
                "完成情况": verdict,
                "责任单位": division,
                "备注": random.choice(["", "按新口径统计"]),
            }
            rows.append([str(number), thing.zh, *(cells[key] for key in order)])
            truth.append(
                Truth(
                    thing.zh, thing.unit, NATURES[nature], "level", start, wanted, {"2023-06-30": now}, group=group,
                    responsible=division, published=VERDICTS[verdict],
                )
            )  # fmt: skip
    above = ["XX市“十四五”规划中期评估指标完成情况表", "填报单位：市发展改革委"]
    below = ["注：*为快报数；①按新口径。"] if random.randrange(2) else []
    return Made("city", rows, truth, merged, above, below, ("2020-12-31", "2025-12-31", "2023-06-30"))


def sdg(random: Random) -> Made:
    """English report: goals as rows, three columns of history, values with their own year, a target of 2030."""
    rows = [["Indicator", "Unit", "2010", "2015", "2018", "Target (2030)", "Trend"]]
    truth: list[Truth] = []
    merged: list[tuple[int, int, int, int]] = []
    for number, group in enumerate(random.sample(GROUPS_EN, 3), 1):
        merged.append((len(rows), 0, len(rows), 6))
        rows.append([f"{number} {group}"] * 7)
        for thing in random.sample(THINGS, 3):
            if any(each.name == thing.en for each in truth):
                continue
            old, start, now, end = (figure(random, thing, share) for share in (-0.3, 0, 0.3, 1))
            shown = random.choice([end, f"at least {end}" if thing.rises else f"at most {end}"])
            sign = "" if shown == end else "≥" if thing.rises else "≤"
            own = random.random() < 0.15
            rows.append([thing.en, thing.unit_en, old, start, f"{now} (2017)" if own else now, shown, "improving"])
            truth.append(
                Truth(thing.en, thing.unit_en, None, "level", start, f"{sign}{end}", {"2017-12-31" if own else "2018-12-31": now}, group=f"{number} {group}")
            )  # fmt: skip
    return Made(
        "sdg",
        rows,
        truth,
        merged,
        ["Sustainable development 2016-2030: indicators"],
        ["Source: statistical office"],
        ("2015-12-31", "2030-12-31", None),
    )


def several(random: Random) -> Made:
    """Several items in one cell, on lines of their own or behind labels, and parts in rows below."""
    rows = [["指标名称", "单位", "2015年", "2020年目标", "2018年", "属性"]]
    truth: list[Truth] = []
    for thing in random.sample(THINGS, 3):
        nature = _nature(random)
        start, end, now = (figure(random, thing, share) for share in (0, 1, 0.5))
        rows.append([thing.zh, thing.unit, start, end, now, nature])
        truth.append(Truth(thing.zh, thing.unit, NATURES[nature], "level", start, end, {"2018-12-31": now}))
    rows.append(["最低生活保障人数\n其中：城市\n农村", "人", "\n520\n1310", "\n400\n900", "\n455\n1102", "预期性"])
    for part, numbers in (("城市", ("520", "400", "455")), ("农村", ("1310", "900", "1102"))):
        truth.append(
            Truth(
                f"最低生活保障人数（{part}）",
                "人",
                "expected",
                "level",
                numbers[0],
                numbers[1],
                {"2018-12-31": numbers[2]},
            )
        )
    labels = random.choice(["城区：{}；乡村：{}", "城区{} 乡村{}", "城区：{}，乡村：{}"])
    rows.append(
        [
            "自来水普及率",
            "%",
            labels.format("98.5", "81.2"),
            labels.format("99.9", "90"),
            labels.format("99.1", "86.4"),
            "约束性",
        ]
    )
    for part, values in (("城区", ("98.5", "99.9", "99.1")), ("乡村", ("81.2", "90", "86.4"))):
        truth.append(
            Truth(f"自来水普及率（{part}）", "%", "binding", "level", values[0], values[1], {"2018-12-31": values[2]})
        )
    rows.append(["社会组织数", "个", "1,200", "1800", "1 520", "预期性"])
    truth.append(Truth("社会组织数", "个", "expected", "level", "1200", "1800", {"2018-12-31": "1520"}))
    rows.append(["其中：慈善组织", "个", "40", "100", "66", "预期性"])
    truth.append(Truth("社会组织数（慈善组织）", "个", "expected", "level", "40", "100", {"2018-12-31": "66"}))
    return Made("several", rows, truth, spans=("2015-12-31", "2020-12-31", "2018-12-31"), not_text=True)


def deep(random: Random) -> Made:
    """Heads over three rows, names in two columns with parts, values by the year, amounts of totals, a task, units in heads."""
    top = ["指标", "指标", "单位", "“十三五”规划", "“十三五”规划", "实施情况", "实施情况", "实施情况", "属性"]
    middle = ["指标", "指标", "单位", "2015年", "目标", "完成值", "完成值", "完成值", "属性"]
    low = ["指标", "指标", "单位", "2015年", "2020年", "2016年", "2017年", "2018年", "属性"]
    rows = [top, middle, low]
    truth: list[Truth] = []
    merged = [(0, 0, 2, 1), (0, 2, 2, 2), (0, 3, 0, 4), (1, 3, 2, 3), (0, 5, 0, 7), (1, 5, 1, 7), (0, 8, 2, 8)]
    for thing in random.sample(THINGS, 4):
        values = [figure(random, thing, share) for share in (0, 0.2, 0.4, 0.6)]
        end = figure(random, thing, 1)
        shown, wanted = target(random, thing, end)
        nature = _nature(random)
        merged.append((len(rows), 0, len(rows), 1))
        rows.append([thing.zh, thing.zh, thing.unit, values[0], shown, *values[1:], nature])
        seen = dict(zip(("2016-12-31", "2017-12-31", "2018-12-31"), values[1:], strict=True))
        truth.append(Truth(thing.zh, thing.unit, NATURES[nature], "level", values[0], wanted, seen))
    first = len(rows)
    for part, numbers in (("城镇居民", ("61", "75", "64", "66", "70")), ("农村居民", ("31.5", "50", "36", "38", "43"))):
        rows.append(["健康素养水平", part, "%", numbers[0], numbers[1], *numbers[2:], "预期性"])
        seen = dict(zip(("2016-12-31", "2017-12-31", "2018-12-31"), numbers[2:], strict=True))
        truth.append(Truth(f"健康素养水平（{part}）", "%", "expected", "level", numbers[0], numbers[1], seen))
    merged.append((first, 0, first + 1, 0))
    merged.append((len(rows), 0, len(rows), 1))
    rows.append(["市级福利中心", "市级福利中心", "", "", "建成", "未开工", "在建", "在建", "约束性"])
    states = {"2016-12-31": "not_started", "2017-12-31": "under_way", "2018-12-31": "under_way"}
    truth.append(Truth("市级福利中心", "", "binding", "task", None, "done", states))
    return Made("deep", rows, truth, merged, spans=("2015-12-31", "2020-12-31", "2018-12-31"))


LAYOUTS: tuple[Callable[[Random], Made], ...] = (national, provincial, city, sdg, several, deep, *MORE)
