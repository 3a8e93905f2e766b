"""More layouts, of tables that were met in the plans of other places: yearly targets, fiscal years, caps, parts, years of baselines."""

from random import Random

from tests.editing.tables.model import Made, Truth
from tests.editing.tables.pieces import GROUPS_EN, THINGS, Thing, figure, printed

NATURES = {"约束性": "binding", "预期性": "expected"}
LAND = (
    Thing("建设用地总规模", "Building land", "万公顷", "ha", 3860, decimals=0),
    Thing("新增建设占用耕地", "Farmland turned into building land", "万公顷", "ha", 133, decimals=0),
    Thing("二氧化硫排放总量", "Total SO2 emissions", "万吨", "tonnes", 75, decimals=0),
)


def yearly(random: Random) -> Made:
    """Targets of each year under one heading, what was observed under another, and no other target than that of the last year."""
    over, seen = random.choice([("年度目标", "年度完成情况"), ("分年度目标", "实际完成"), ("阶段目标", "实际值")])
    rows = [
        ["指标名称", "单位", "2020年基数", *[over] * 3, *[seen] * 2, "属性"],
        ["指标名称", "单位", "2020年基数", "2023年", "2024年", "2025年", "2022年", "2023年", "属性"],
    ]
    merged = [(0, at, 1, at) for at in (0, 1, 2, 8)] + [(0, 3, 0, 5), (0, 6, 0, 7)]
    truth: list[Truth] = []
    for thing in random.sample(THINGS, 4):
        start, one, two, end, then, now = (figure(random, thing, share) for share in (0, 0.6, 0.8, 1, 0.3, 0.5))
        nature = random.choice([*NATURES])
        rows.append([thing.zh, thing.unit, printed(random, start), one, two, printed(random, end), then, now, nature])
        truth.append(
            Truth(thing.zh, thing.unit, NATURES[nature], "level", start, end, {"2022-12-31": then, "2023-12-31": now},
                  {"2023-12-31": one, "2024-12-31": two})
        )  # fmt: skip
    return Made(
        "yearly", rows, truth, merged, ["“十四五”规划年度目标分解表"], [], ("2020-12-31", "2025-12-31", "2023-12-31")
    )


def fiscal(random: Random) -> Made:
    """English results framework: fiscal years over two rows of headings, groups in a column, an agency."""
    name = random.choice(["Outcome indicator", "Key performance indicators", "Performance measure", "Indicators"])
    base = random.choice(["Baseline (2016/17)", "Baseline FY2016/17", "Baseline 2016-17"])
    top = ["Pillar", name, "Unit", base, "Targets", "Targets", "Targets", random.choice(["Agency", "Lead ministry"])]
    low = [*top[:4], "2018/19", "2020/21", "2023/24", top[7]]
    rows = [top, low]
    merged = [(0, at, 1, at) for at in (0, 1, 2, 3, 7)] + [(0, 4, 0, 6)]
    truth: list[Truth] = []
    for group in random.sample(GROUPS_EN, 2):
        for at, thing in enumerate(random.sample(THINGS, 3)):
            if any(each.name == thing.en for each in truth):
                continue
            start, one, two, end = (figure(random, thing, share) for share in (0, 0.3, 0.6, 1))
            rows.append([group if not at else "", thing.en, thing.unit_en, start, one, two, end, "Statistics"])
            truth.append(
                Truth(thing.en, thing.unit_en, None, "level", start, end, {}, {"2019-06-30": one, "2021-06-30": two}, responsible="Statistics")
            )  # fmt: skip
    return Made("fiscal", rows, truth, merged, ["National strategy 2017-2024"], [], ("2017-06-30", "2024-06-30", None))


def limited(random: Random) -> Made:
    """Land and emissions: bounds as printed among levels, and a total whose name alone says that it is a cap."""
    rows = [["指标", "单位", "2015年", "2020年", "属性"]]
    truth: list[Truth] = []
    for thing in random.sample(THINGS, 7):
        start, end = figure(random, thing, 0), figure(random, thing, 1)
        rows.append([thing.zh, thing.unit, printed(random, start), end, "预期性"])
        truth.append(Truth(thing.zh, thing.unit, "expected", "level", start, end))
    level, total, other = LAND
    start, end = figure(random, level, 0), figure(random, level, 1)
    shown = random.choice(["≤{}", "不高于{}", "控制在{}以内", "{}以内"]).format(end)
    rows.append([level.zh, level.unit, start, shown, "约束性"])
    truth.append(Truth(level.zh, level.unit, "binding", "level", start, f"≤{end}"))
    bound = figure(random, total, 0)
    rows.append([total.zh, total.unit, "—", random.choice(["〔≤{}〕", "[≤{}]", "≤〔{}〕"]).format(bound), "约束性"])
    truth.append(Truth(total.zh, total.unit, "binding", "cumulative", None, f"≤{bound}"))
    cap = figure(random, other, 0)
    rows.append([other.zh, other.unit, "—", f"〔{cap}〕", "约束性"])
    truth.append(Truth(other.zh, other.unit, "binding", "cumulative", None, f"≤{cap}", may_be_asked=True))
    return Made("limited", rows, truth, [], ["“十三五”主要调控指标"], ["注：〔 〕内为规划期累计数。"])


def indented(random: Random) -> Made:
    """Parts below their whole, the first with a word for it and the others standing in; marks before units, groups as rows."""
    rows = [["指标", "2020年", "2023年", "2025年目标", "属性"]]
    truth: list[Truth] = []
    for group in ("学前教育", "高等教育"):
        rows.append([group, "", "", "", ""])
        start, now, end = (f"{random.randint(2000, 2100)}", f"{random.randint(2200, 2300)}", f"{random.randint(2400, 2500)}")  # fmt: skip
        rows.append(["在校生*（万人）", start, now, end, "预期性"])
        truth.append(Truth("在校生", "万人", "expected", "level", start, end, {"2023-12-31": now}, group=group))
        for at, part in enumerate(("公办", "民办")):
            values = [str(random.randint(low, low + 90)) for low in (500, 600, 700)]
            rows.append(
                [("其中：" if not at else random.choice(["　　　", "\u00a0\u00a0\u00a0"])) + part, *values, "预期性"]
            )
            truth.append(
                Truth(f"在校生（{part}）", "万人", "expected", "level", values[0], values[2], {"2023-12-31": values[1]}, group=group)
            )  # fmt: skip
        rate = [str(random.randint(low, low + 4)) for low in (70, 75, 80)]
        rows.append([f"{group}毛入学率（%）", *rate, "预期性"])
        truth.append(
            Truth(f"{group}毛入学率", "%", "expected", "level", rate[0], rate[2], {"2023-12-31": rate[1]}, group=group)
        )
    return Made(
        "indented",
        rows,
        truth,
        [],
        ["教育事业“十四五”主要目标"],
        ["注：*含在职学生。"],
        ("2020-12-31", "2025-12-31", "2023-12-31"),
    )


def own_years(random: Random) -> Made:
    """Each baseline with its own year in a column beside it, under a heading over both; a target at the end of the plan."""
    over = random.choice(["BASELINE", "Baseline"])
    rows = [
        ["INDICATOR", over, over, "END-OF-PLAN TARGET", "ACTUAL 2019"],
        ["INDICATOR", "YEAR", "VALUE", "2022", "ACTUAL 2019"],
    ]
    merged = [(0, 0, 1, 0), (0, 1, 0, 2), (0, 4, 1, 4)]
    truth: list[Truth] = []
    for thing in random.sample(THINGS, 5):
        start, now, end = (figure(random, thing, share) for share in (0, 0.5, 1))
        unit = random.choice([thing.unit_en, thing.unit_en])
        rows.append([f"{thing.en} ({unit})", str(random.choice([2013, 2015, 2016])), start, end, now])
        truth.append(Truth(thing.en, unit, None, "level", start, end, {"2019-12-31": now}))
    return Made(
        "own_years", rows, truth, merged, ["Development Plan 2017-2022"], [], (None, "2022-12-31", "2019-12-31")
    )


MORE = (yearly, fiscal, limited, indented, own_years)
