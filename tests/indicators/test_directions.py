"""What the names of indicators say of the better direction, and what they do not."""

from itertools import combinations

import pytest

from plan_eval.base.text import Text, same
from plan_eval.base.vocabulary import Better
from plan_eval.indicators.direction_words import CHINESE, ENGLISH, Sense
from plan_eval.indicators.directions import better_by_name
from plan_eval.session import load_plan
from tests.conftest import DATA

LOWER = """\
城镇登记失业率|城镇调查失业率|贫困发生率|农村贫困人口|婴儿死亡率|孕产妇死亡率|5岁以下儿童死亡率|亿元地区生产总值生产安全事故死亡率|生产安全事故死亡人数|单位GDP能耗|单位地区生产总值能源消耗|
单位国内生产总值二氧化碳排放|万元工业增加值用水量|用水总量|资产负债率|政府债务率|居民消费价格涨幅|居民消费价格指数|CPI涨幅|物价涨幅|投诉件数|信访总量|刑事案件发案数|八类案件发案率|PM2.5年均浓度|食品抽检超标率|
污染天数|辍学率|生师比|平均等候时间|城乡居民收入比|能源消费总量增速|主要污染物排放总量|公共供水管网漏损率|不合格率|森林火灾受害率|社会物流总费用与GDP的比率|细颗粒物浓度|
Unemployment rate|Registered urban unemployment|Poverty rate|People at risk of poverty|Population in poverty|Infant mortality|Deaths in road accidents|Accident deaths per CNY 100 million of GDP|CO2 emissions|
Greenhouse gas emissions per capita|Energy consumption per unit of GDP|Energy intensity of GDP|Water consumption per unit of industrial value added|Debt ratio|Government debt as a share of GDP|Consumer prices|
CPI growth|Inflation|Complaints received|Crimes recorded|Air pollution|PM2.5 concentration|Overcrowded homes|School dropout rate|Drop-out rate|Pupil-teacher ratio|Pupils per teacher|Mean waiting time|
Waiting time for treatment|Homelessness|Illiteracy|Early school leavers|Growth of emissions"""

HIGHER = """\
地区生产总值|地区生产总值增长率|人均GDP|GDP增速|城镇居民人均可支配收入|一般公共预算收入|养老保险覆盖率|任务完成率|森林覆盖率|森林蓄积量|耕地保有量|粮食产量|粮食综合生产能力|每千人口医疗卫生机构床位数|
每千名老人养老床位数|高中阶段毛入学率|高等教育毛入学率|人均预期寿命|研究与试验发展经费投入强度|全社会研发经费占GDP比重|R&D经费占GDP的比重|单位GDP能耗降低|单位地区生产总值二氧化碳排放降低率|
主要污染物排放减少|贫困人口减少数|非化石能源占比|空气质量优良天数比率|城镇化率|城镇新增就业|失业人员再就业人数|劳动年龄人口平均受教育年限|污水处理率|全员劳动生产率|淘汰落后产能|
GDP growth|GDP per capita|Disposable income|Forest cover|Farmland|Arable land kept|Grain output|Hospital beds|Beds in elderly-care institutions|Literacy rate|Gross enrolment in tertiary education|Life expectancy at birth|
R&D expenditure as a share of GDP|Health insurance coverage|Completion rate|Reduction of energy consumption per unit of GDP|Reduction in CO2 emissions|Households with access to broadband|Vaccination rate|
Growth rate|People lifted out of poverty|Renewable energy share|Doctors per 1,000 people"""

SILENT = """\
失业保险参保人数|贫困人口救助人次|城市低保享受人数|医疗救助人数|污水治理投入|信访事项办结率|事故应急救援队伍|主要污染物排放达标率|人口自然增长率|新增建设用地|案件破案率|耕地减少量|未参保人数|殡仪馆数|
Recipients of unemployment benefit|Places for the homeless|Aid to the poor|Crime prevention programmes|Complaints resolved|Population growth|Population without access to water|Youth not in employment|Funeral homes|
Urban minimum-living recipients|GDP at constant prices and unemployment|Accident insurance|Reduced income|Beds, Deaths"""


def names(table: str) -> list[str]:
    return [name for name in table.replace("\n", "").split("|") if name]


@pytest.mark.parametrize("name", names(LOWER))
def test_less_is_better_of(name: str) -> None:
    assert better_by_name(same(name)) is Better.LOWER


@pytest.mark.parametrize("name", names(HIGHER))
def test_more_is_better_of(name: str) -> None:
    assert better_by_name(same(name)) is Better.HIGHER


@pytest.mark.parametrize("name", names(SILENT))
def test_nothing_is_guessed_of(name: str) -> None:
    assert better_by_name(same(name)) is None


def test_the_two_languages_are_read_together() -> None:
    assert better_by_name(Text("Beds", "某指标")) is Better.HIGHER
    assert better_by_name(Text("An indicator", "失业率")) is Better.LOWER
    assert better_by_name(Text("Beds", "失业率")) is None
    assert better_by_name(Text("Aid to the poor", "贫困人口")) is None


def test_a_word_has_one_sense_in_both_tables() -> None:
    rows = [{word.strip() for word in f"{CHINESE[sense]},{ENGLISH[sense]}".split(",")} for sense in Sense]
    assert all(word for row in rows for word in row)
    assert [word for one, two in combinations(rows, 2) for word in one & two] == []
    assert set(CHINESE) == set(ENGLISH) == set(Sense)


def test_names_of_the_shipped_plan_contradict_no_direction() -> None:
    for indicator in load_plan(DATA).plan.indicators:
        assert better_by_name(indicator.name) in (None, indicator.direction), indicator.id
