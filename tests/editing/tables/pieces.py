"""Indicators to make tables of, all of them made up, and the many ways in which tables write their figures."""

from dataclasses import dataclass
from random import Random

NOTHING = ("—", "-", "/", "")


@dataclass(frozen=True)
class Thing:
    """Something that is counted: in Chinese and English, with its unit, about how much of it there is, and its course."""

    zh: str
    en: str
    unit: str
    unit_en: str
    size: float
    rises: bool = True
    decimals: int = 1


THINGS = (
    Thing("地区生产总值", "Gross regional product", "亿元", "CNY billion", 4200, decimals=0),
    Thing("全员劳动生产率", "Labour productivity", "万元/人", "EUR", 14.2),
    Thing("常住人口城镇化率", "Urban population share", "%", "%", 58.3),
    Thing("居民人均可支配收入", "Disposable income per capita", "元", "EUR", 23800, decimals=0),
    Thing("城镇调查失业率", "Unemployment rate", "%", "%", 5.2, rises=False),
    Thing("每千人口执业医师数", "Doctors per 1,000 people", "人", "persons", 2.31, decimals=2),
    Thing("基本养老保险参保率", "Pension insurance coverage", "%", "%", 88.1),
    Thing("森林覆盖率", "Forest cover", "%", "%", 43.25, decimals=2),
    Thing("细颗粒物年均浓度", "Annual mean PM2.5 concentration", "微克/立方米", "µg/m3", 38, rises=False),
    Thing("高速公路通车里程", "Motorway length", "公里", "km", 1090, decimals=0),
    Thing("养老机构床位", "Beds in homes for the elderly", "张", "beds", 9759, decimals=0),
    Thing("每万人发明专利拥有量", "Patents per 10,000 people", "件", "patents", 7.4),
    Thing("单位地区生产总值用水量", "Water use per unit of GDP", "立方米/万元", "m3", 61.5, rises=False),
    Thing("社区服务站覆盖率", "Coverage with community centres", "%", "%", 72.0),
    Thing("义务教育巩固率", "Completion rate of compulsory education", "%", "%", 94.6),
    Thing("宽带用户普及率", "Broadband subscriptions", "%", "%", 61.0),
    Thing("人均公园绿地面积", "Park area per person", "平方米", "m²", 11.8),
    Thing("五岁以下儿童死亡率", "Under-five mortality rate", "‰", "‰", 6.4, rises=False),
    Thing("公共图书馆藏书量", "Library books", "万册", "thousand", 420.5),
    Thing("铁路营业里程", "Railway length", "公里", "km", 655, decimals=0),
)

TOTALS = (
    Thing("城镇新增就业人数", "New urban jobs", "万人", "persons", 120, decimals=0),
    Thing("农村贫困人口脱贫", "People lifted out of poverty", "万人", "persons", 85, decimals=0),
    Thing("棚户区改造", "Homes renovated", "万套", "homes", 31.5),
    Thing("造林面积", "Area planted with trees", "万亩", "ha", 210, decimals=0),
    Thing("化学需氧量排放削减", "Reduction of COD emissions", "%", "%", 10),
    Thing("新建通信基站", "New base stations", "座", "stations", 3400, decimals=0),
)

DIVISIONS = ("市发展改革委", "市民政局", "市卫生健康委、市财政局", "交通运输局", "市生态环境局")
GROUPS = ("经济发展", "民生福祉", "资源环境", "创新驱动")
GROUPS_EN = ("Economy", "People", "Environment", "Innovation")


def figure(random: Random, thing: Thing, share: float) -> str:
    """Return a figure of a thing some way along its course."""
    change = 0.3 if thing.unit not in ("%", "‰") else 0.12
    value = thing.size * (1 + share * change * (1 if thing.rises else -1)) * random.uniform(0.985, 1.015)
    if thing.unit == "%" and value > 99:
        value = 99
    return f"{value:.{thing.decimals}f}"


def printed(random: Random, figure_: str) -> str:
    """Return a figure as some table prints it."""
    whole, point, decimals = figure_.partition(".")
    ways = [figure_]
    if len(whole) > 3:
        ways.append(f"{int(whole):,}{point}{decimals}")
        if len(whole) % 3:
            ways.append(f"{int(whole):,}".replace(",", " ") + point + decimals)
    ways.append(figure_.translate(str.maketrans("0123456789.", "０１２３４５６７８９．")))
    return random.choice([figure_, figure_, *ways])


def target(random: Random, thing: Thing, figure_: str) -> tuple[str, str]:
    """Return a target as some table prints it, and as a data file writes it."""
    shown = printed(random, figure_)
    up = random.random()
    if up < 0.4:
        return shown, figure_
    if thing.rises:
        ways = [(f"≥{shown}", f"≥{figure_}"), (f">{figure_}", f">{figure_}"), (f"{shown}以上", f"≥{figure_}"), (f"不低于{shown}", f"≥{figure_}"),
                (f"＞{figure_}", f">{figure_}"), (f"达到{shown}", figure_)]  # fmt: skip
    else:
        ways = [(f"≤{shown}", f"≤{figure_}"), (f"<{figure_}", f"<{figure_}"), (f"{shown}以内", f"≤{figure_}"), (f"不超过{shown}", f"≤{figure_}"),
                (f"控制在{shown}以内", f"≤{figure_}"), (f"{shown}以下", f"≤{figure_}")]  # fmt: skip
    low = figure_
    high = f"{float(figure_) * 1.05:.{thing.decimals}f}"
    if float(high) > float(low):
        ways += [
            (f"{low}~{high}", f"{low}~{high}"),
            (f"{low}–{high}", f"{low}~{high}"),
            (f"{low}-{high}", f"{low}~{high}"),
        ]
    ways.append((f"{shown}左右", figure_))
    return random.choice(ways)
