"""Words in the names of indicators that tell which direction is better: data, to be added to by anyone who can write.

A word may be several words, or several characters; they are separated by commas. A plural is the same word as its singular.
Where two words of the table overlap in a name the longer one counts.
"""

from enum import Enum, auto


class Sense(Enum):
    """What a word in the name of an indicator says of the better direction."""

    LOWER = auto()
    """Of this, less is better."""
    HIGHER = auto()
    """Of this, more is better."""
    RISE = auto()
    """Its growth: better as what grows is; alone, higher is better."""
    FALL = auto()
    """The reduction of what is bad: higher is better."""
    CARE = auto()
    """What is done about something bad: aid to the poor is not poverty, and of aid neither more nor less is better."""
    NOTHING = auto()
    """Says nothing, and takes the letters from a shorter word in it: energy per unit of GDP is not GDP."""
    USED = auto()
    """Of this, plans allow so much and no more; whether more of it is better nobody says: land that is built on."""
    UNCLEAR = auto()
    """With this, a name says nothing that could be relied on: what is not covered is not coverage."""


CHINESE = {
    Sense.LOWER: """
        失业, 失业率, 贫困, 贫困率, 贫困发生率, 贫困人口, 返贫, 基尼系数, 恩格尔系数, 收入差距, 收入比, 收入之比, 欠薪, 拖欠,
        死亡, 死亡率, 事故, 火灾, 森林火灾, 伤亡, 受伤, 溺水, 自杀, 发病, 发病率, 患病率, 感染率, 病死率, 出生缺陷, 早产, 低体重, 近视, 肥胖, 超重, 吸烟,
        贫血, 生长迟缓, 营养不良, 平均住院日, 个人卫生支出, 个人现金卫生支出, 自付比例,
        排放, 碳强度, 温室气体, 能耗, 煤耗, 电耗, 油耗, 能源消耗, 能源消费, 煤炭消费, 水耗, 用水量, 用水总量, 耗水, 取水量, 化肥施用, 化肥使用, 农药使用, 农药施用,
        污染, 超标, 浓度, 细颗粒物, 可吸入颗粒物, 颗粒物, 空气质量指数, pm2.5, pm10, aqi, 劣v类, 劣五类, 黑臭水体, 噪声, 废水, 废气, 垃圾产生量, 水土流失, 荒漠化, 沙化, 石漠化,
        漏损, 漏损率, 损耗, 损失, 线损率, 弃风, 弃光, 弃水率, 地下水开采, 超采, 落后产能, 过剩产能,
        负债, 负债率, 债务, 债务率, 杠杆率, 赤字, 不良贷款, 不良率, 逾期, 三公经费, 行政成本, 物流成本, 物流费用, 物流总费用,
        物价, 消费价格, 居民消费价格, 消费者物价, cpi, 通货膨胀, 通胀, 房价, 房价收入比,
        投诉, 信访, 上访, 举报, 犯罪, 发案, 案件, 违法, 违建, 违章, 纠纷, 矛盾, 腐败, 再犯,
        辍学, 失学, 文盲, 生师比, 大班额, 班额, 等候时间, 等待时间, 等候天数, 等待天数, 办理时限, 办理时间, 办结时限, 审批时限, 审批时间, 响应时间,
        通勤时间, 拥堵, 拥挤, 积压, 空置率, 不合格, 不合格率, 不达标, 延误, 误差, 差错, 流失率
    """,
    Sense.HIGHER: """
        gdp, 生产总值, 国内生产总值, 地区生产总值, 总产值, 增加值, 附加值, 收入, 可支配收入, 工资, 利润, 固定资产投资, 出口, 进出口, 零售总额, 零售额, 销售额,
        消费支出, 旅游人次, 接待人次, 劳动生产率, 生产率, 贡献率, 城镇化率, 城市化率, 就业, 再就业, 失业人员再就业,
        覆盖, 覆盖率, 森林覆盖率, 绿化覆盖率, 完成率, 达标, 合格率, 优良, 优于, 好于, 办结率, 结案率, 破案率, 处理率, 无害化处理率, 处置率, 利用率, 利用系数, 回收率, 综合利用, 资源化,
        循环利用, 普及率, 入学率, 入园率, 巩固率, 升学率, 毕业率, 识字率, 受教育年限, 参保, 参合率, 签约率, 接种率, 建档率, 管理率, 治愈率, 存活率, 住院分娩率, 预期寿命,
        满意, 安全感, 知晓率, 参与率, 化解率, 调解成功率, 调处率, 安置率, 森林, 林木蓄积, 绿地, 湿地, 保护率, 保持率, 耕地, 基本农田, 高标准农田, 保有量, 粮食, 粮食产量, 单产,
        灌溉面积, 节能, 节能量, 节水, 节水灌溉, 碳汇, 可再生能源, 清洁能源, 非化石能源, 新能源, 床位, 病床, 医生, 医师, 护士, 卫生技术人员, 教师, 学位, 座位, 图书馆, 藏书量, 体育场地,
        服务站, 博物馆, 公园, 公共交通, 轨道交通里程, 公路里程, 高速公路, 铁路里程, 通车里程, 吞吐量, 宽带, 互联网, 自来水, 供水能力, 安全饮水, 饮水安全, 集中供热, 天然气,
        研发, 研究与试验发展, r&d, 科技进步, 专利, 高新技术企业, 人才, 志愿者, 脱贫, 减贫, 出列, 摘帽
    """,
    Sense.RISE: "增长, 增速, 增幅, 涨幅, 上涨, 上升, 提高, 提升, 增加, 增量",
    Sense.FALL: "下降, 降低, 降幅, 减少, 减幅, 削减, 减排, 消除, 化解, 压减, 压缩, 压降, 缩短, 清退, 清理, 清偿, 拆除, 淘汰, 退出, 整改, 节约",
    Sense.CARE: """
        救助, 救治, 资助, 帮扶, 扶持, 援助, 保障, 保险, 补贴, 补助, 津贴, 优抚, 抚恤, 服务, 培训, 投入, 资金, 经费, 治理, 防治, 防控, 预防, 预警, 监测, 监控, 处置, 处理, 修复, 应急, 预案, 救援,
        检测, 筛查, 排查, 整治, 管控, 查处, 侦破, 打击, 调解, 赔付, 赔偿, 控制, 研究, 机构, 设施, 项目, 工程, 平台, 系统
    """,
    Sense.NOTHING: """
        单位gdp, 万元gdp, 亿元gdp, 单位生产总值, 单位国内生产总值, 单位地区生产总值, 万元生产总值, 万元国内生产总值, 万元地区生产总值, 亿元生产总值, 亿元国内生产总值, 亿元地区生产总值,
        单位工业增加值, 万元工业增加值, 单位增加值, 占gdp, 与gdp, 占生产总值, 与生产总值, 占国内生产总值, 与国内生产总值, 占地区生产总值, 与地区生产总值, 占收入, 占财政收入, 占营业收入, 占销售收入,
        就业人员, 排放权
    """,
    Sense.USED: """
        用地, 建设用地, 用地规模, 占用耕地, 占用农用地, 占用林地, 占用湿地, 占用基本农田, 耕地减少, 减少耕地, 农用地转, 农转用, 转为建设用地, 转建设用地, 开发强度,
        用海, 围填海, 填海, 岸线占用, 采伐量, 采伐限额, 捕捞量, 捕捞总量, 开采总量, 开采量, 取水总量, 能源消费增量, 用能增量, 用电增量, 排污总量, 填埋量, 常住人口规模, 人口总量, 人口规模
    """,
    Sense.UNCLEAR: """
        人口自然增长, 人口增长, 低收入, 老龄化, 抚养比, 煤炭产量, 原煤产量, 粗钢产量, 限额, 未, 非
    """,
}
"""The words of Chinese names, with the Latin letters that stand in them."""

ENGLISH = {
    Sense.LOWER: """
        unemployment, unemployed, jobless, joblessness, poverty, poor, gini, inequality, income inequality, income gap, income ratio, pay gap, wage gap, wage arrear, employment gap, gender gap,
        deprivation, homeless, homelessness, slum, hunger, undernourished, undernourishment, malnutrition, stunting, stunted, wasted, underweight, food insecurity,
        mortality, death, dead, killed, fatality, injury, injured, casualty, accident, crash, drowning, suicide, disease, illness, morbidity, incidence, prevalence, infection, hiv, tuberculosis, malaria,
        obesity, obese, overweight, smoking, smoker, anaemia, anemia, low birth weight, birth defect, teenage pregnancy, length of stay, out of pocket, readmission,
        emission, co2, greenhouse gas, carbon intensity, carbon footprint, energy intensity, energy consumption, energy use, electricity consumption, coal consumption, fuel consumption,
        water consumption, water use, water abstraction, water withdrawal, water stress, fertilizer use, fertiliser use, pesticide use, pollution, polluted, pollutant, contaminated,
        concentration, exceedance, noise, waste generated, waste generation, waste production, landfill, landfilled, litter, erosion, desertification, deforestation, land degradation,
        leakage, loss, non revenue water, land take, soil sealing,
        debt, indebtedness, liability, deficit, arrear, overdue, leverage, non performing loan, bad loan, administrative cost, logistics cost,
        inflation, price, price growth, consumer price, price index, price level, cost of living,
        complaint, petition, grievance, crime, offence, offense, homicide, murder, theft, burglary, robbery, violence, violent, assault, abuse, reoffending, recidivism, corruption, bribery, illegal, violation,
        dropout, drop out, early leaver, early school leaver, out of school, truancy, absenteeism, absence, illiteracy, illiterate, pupil teacher ratio, student teacher ratio, pupil to teacher, student to teacher,
        pupil per teacher, student per teacher, class size, neet, child labour, child labor, child marriage, overcrowding, overcrowded, waiting time, waiting list, waiting day, wait, response time,
        processing time, turnaround time, travel time, commuting time, commute time, delay, delayed, backlog, congestion, vacancy rate, empty home, vacant home, eviction, error, defect, outage, interruption
    """,
    Sense.HIGHER: """
        gdp, gross domestic product, gross regional product, gross national income, value added, income, revenue, earning, wage, salary, profit, export, investment,
        retail sale, tourist, visitor, productivity, urbanisation, urbanization, employment, employed, re employment, job,
        coverage, covered, completion, completed, compliance, pass rate, satisfaction, satisfied, trust, awareness, participation, turnout, volunteer, clearance rate, resolved, handled, settled, detection rate,
        forest, tree cover, green space, green area, wetland, protected area, biodiversity, farmland, cropland, cultivated land, arable land,
        grain, crop yield, harvest, irrigated, irrigation, renewable, renewable energy, clean energy, non fossil, solar, wind power, recycling, recycled, recovery rate,
        energy saving, water saving, energy efficiency, good air quality, good water quality, clean water, safe water, safely managed, drinking water, sanitation, electrification,
        bed, doctor, physician, nurse, teacher, health worker, midwife, childcare place, school place, library, museum, park, sports ground, clinic, public transport, broadband, internet, throughput,
        literacy, enrolment, enrollment, graduation, attainment, schooling, skilled, qualified, life expectancy, healthy life, survival,
        vaccination, vaccinated, immunisation, immunization, immunized, breastfeeding, cure rate, antenatal, access, connected, insured,
        r&d, research and development, patent, innovation, high tech, surplus, self sufficiency, affordable home, out of poverty, escaped poverty
    """,
    Sense.RISE: "growth, increase, increased, rise, gain, improvement",
    Sense.FALL: """
        reduction, reduced, reducing, decrease, decreased, decline, declined, fall, fallen, drop, cut, lowered, shortened, elimination, eliminated, eradication, eradicated, abatement, avoided, averted,
        phased out, removed, saving
    """,
    Sense.CARE: """
        aid, assistance, relief, support, supported, subsidy, grant, benefit, insurance, allowance, recipient, scheme, programme, program, project, service, training, trained, campaign, policy, plan,
        treatment, treated, therapy, prevention, prevented, preventive, protection, protected, control, controlled, management, managed, monitoring, monitored, monitor, measurement, testing, tested, screening,
        screened, inspection, inspected, investigation, rescue, restoration, restored, remediation, remediated, compensation, counselling, care, hotline, shelter, centre, center, unit, device, station, fee,
        spending, expenditure, budget, fund, funding, trading, permit, quota
    """,
    Sense.NOTHING: """
        per capita, per head, per person, per inhabitant, per resident, per cent, per mille, per year, of gdp, to gdp, of gross domestic product, to gross domestic product, of income, of revenue, of employment,
        constant price, comparable price, current price, carbon price, purchase price, producer price, low income country
    """,
    Sense.USED: """
        building land, construction land, land for construction, land newly designated, newly designated land, land for building, built up land, built up area, developed land, land developed, land use, land consumed,
        land consumption, land conversion, farmland turned, farmland converted, farmland lost, farmland occupied, farmland taken, conversion of farmland, conversion of agricultural land, loss of farmland,
        cropland converted, cropland lost, agricultural land converted, agricultural land turned, arable land converted, forest converted, conversion of forest, land reclaimed from the sea, sea reclamation,
        discharge, discharged, total discharge, effluent, carbon budget, emission budget, catch, fish catch, total allowable catch, timber harvest, logging, extraction, groundwater extraction, quarrying
    """,
    Sense.UNCLEAR: """
        population growth, growth of population, growth of the population, population increase, natural increase, low income, without, not, no, non, free, lack, lacking, lost
    """,
}
"""The words of English names."""
